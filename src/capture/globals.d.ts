import type { PageOutline } from '@/booking/page-report';
import type { Drawing, DrawnPart } from './draw';

declare global {
  /** Left by `draw-page.js` in the isolated world of a page that must be drawn. */
  var drawThisPage: (part: DrawnPart) => Promise<Drawing>;
  /** The drawing of this page that is under way, or the last one. */
  var drawing: Promise<unknown> | undefined;
  /** Left by `outline-page.js` in the isolated world of a page that the person reports. */
  var outlineThisPage: () => PageOutline;
  /** The page is read when the person asks, and never watched. */
  var onlyWhenAsked: true | undefined;
  /** The content script that is in this page, so that a second injection does nothing. */
  var witness: { isAlive(): boolean; stop(): void } | undefined;
  /** Versions of the drawing libraries, set at build time. */
  const __SNAPDOM__: string;
  const __HTML2CANVAS__: string;
  /** SHA-256 of the sources that this build was made of, set at build time. */
  const __BUILD__: string;
}
