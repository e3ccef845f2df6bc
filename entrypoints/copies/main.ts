import '@/ui/theme.css';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { makeCopy } from '@/export/make-copy';
import { copyWanted } from '../background/copies';

// Chromium's background has neither workers nor addresses of blobs: this page, which no one sees, makes the copies for it.
// Firefox's makes them itself; the page is in its build because the sources that are handed in are those of that build.
browser.runtime.onMessage.addListener((message: unknown, sender, respond) => {
  const wanted = v.safeParse(copyWanted, message);
  if (sender.id !== browser.runtime.id || sender.tab || !wanted.success) return;
  void makeCopy(wanted.output.dossier, wanted.output.since).then(respond);
  return true;
});
document.body.dataset.ready = 'true';
