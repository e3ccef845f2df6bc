import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { outlinePage } from '@/capture/page-outline';

// Injected when the person reports a page; the page of the report then calls the function that it leaves here.
export default defineUnlistedScript(() => {
  globalThis.outlineThisPage = outlinePage;
});
