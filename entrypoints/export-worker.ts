import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { serveExports } from '@/export/export-worker';

export default defineUnlistedScript(() => {
  serveExports(globalThis as unknown as Parameters<typeof serveExports>[0]);
});
