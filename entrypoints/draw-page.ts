import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawPage } from '@/capture/draw';

// Injected when a page must be drawn; the background then calls the function that it leaves here.
export default defineUnlistedScript(() => {
  globalThis.drawThisPage = (part) => {
    // One after the other: each changes for a while how images are copied here.
    const before = globalThis.drawing ?? Promise.resolve();
    const drawing = before.then(() => drawPage(part));
    globalThis.drawing = drawing.catch(() => {});
    return drawing;
  };
});
