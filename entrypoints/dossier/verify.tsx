import { browser } from 'wxt/browser';
import { spokenLanguage } from '@/locales/language';
import { VerifySection } from '@/ui/verify-link';
import { definePart } from './part';

/** The way to the page that verifies a ZIP. */
export const verify = definePart({
  shared: true,
  read: async () => ({}),
  view: () => (
    <VerifySection
      verify={() => {
        const url = browser.runtime.getURL(`/verify.html#${spokenLanguage()}`);
        void browser.tabs.create({ url });
      }}
    />
  ),
});
