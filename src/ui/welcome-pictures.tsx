import { barDirection } from '@/locales/language';
import { Pictogram } from './pictogram';

/** The browser's bar: where the puzzle piece and the pin are, or where the button is once it is pinned. */
export function ToolbarPicture({ pinned }: { pinned: boolean }) {
  return (
    <div class="browser-picture" dir={barDirection()} aria-hidden="true">
      <div class="browser-bar">
        <span class="browser-address">www.prefecture.gouv.fr</span>
        {pinned ? (
          <>
            <span class="disc tiny" data-tone="now">
              <img src="/icon/48.png" alt="" width="18" height="18" />
            </span>
            <Pictogram name="puzzle" size={20} />
          </>
        ) : (
          <span class="disc tiny" data-tone="now">
            <Pictogram name="puzzle" size={18} />
          </span>
        )}
      </div>
      {!pinned && (
        <div class="browser-menu">
          <img src="/icon/48.png" alt="" width="24" height="24" />
          <strong>Sans créneau</strong>
          <span class="disc tiny" data-tone="now">
            <Pictogram name="pin" size={18} />
          </span>
        </div>
      )}
    </div>
  );
}

/** An imitated booking page that has no slot. */
export function PracticePicture() {
  return (
    <div class="browser-picture" aria-hidden="true">
      <div class="browser-bar">
        <span class="browser-address">…</span>
        <img src="/icon/48.png" alt="" width="20" height="20" />
      </div>
      <div class="browser-page">
        <i />
        <i />
        <i />
      </div>
    </div>
  );
}
