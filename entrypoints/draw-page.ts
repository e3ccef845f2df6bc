import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPage } from '@/capture/draw';

// Injected when a page must be drawn; the background then calls the function that it leaves here.
export default defineUnlistedScript(() => {
  globalThis.drawThisPage = drawPage;
});
