import { render } from 'preact';
import { openArchive } from '@/export/read-zip';
import { verifyArchive } from '@/export/verify-archive';
import { BadArchive } from '@/export/zip-contents';
import { directionOf, isLanguage } from '@/locales/language';
import { verificationText } from '@/locales/verification';
import './style.css';
import { Verification, type VerificationState } from '@/ui/verification';

// This page is also verifier.html in every ZIP: it uses nothing of the extension.
const root = document.getElementById('verify');
// The extension names its language in the address; on its own, the page speaks the dossier's.
const asked = location.hash.slice(1);
let state: VerificationState = {
  language: isLanguage(asked) ? asked : 'fr',
  phase: 'idle',
};

function show(change: Partial<VerificationState>): void {
  state = { ...state, ...change } as VerificationState;
  document.documentElement.lang = state.language;
  document.documentElement.dir = directionOf(state.language);
  document.title = verificationText(state.language)('title');
  if (root) render(<Verification state={state} check={check} speak={speak} />, root);
}

const speak = (language: VerificationState['language']) => show({ language });

async function check(file: File): Promise<void> {
  show({ phase: 'reading', done: 0, total: 0 });
  try {
    const archive = await openArchive(file);
    const report = await verifyArchive(archive, {
      progress: (done, total) => {
        // A line for each of thousands of files would cost more than the check.
        if (done % 20 === 0 || done === total) show({ phase: 'reading', done, total });
      },
    });
    show({ phase: 'done', name: file.name, report });
  } catch (error) {
    console.error('This file could not be checked', error);
    const bad = error instanceof BadArchive;
    show({
      phase: 'refused',
      refusal: bad ? error.refusal : 'unreadable',
      member: bad ? error.member : null,
    });
  }
}

for (const event of ['dragover', 'drop'] as const) {
  // A file dropped beside the zone must not take the page's place.
  document.addEventListener(event, (dropped) => dropped.preventDefault());
}
show({});
document.body.dataset.ready = 'true';
