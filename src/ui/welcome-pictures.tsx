/** The pictures of the three steps: drawn here, in the page's own colours. */

const frame = (
  <>
    <rect x="6" y="10" width="148" height="92" rx="8" class="p-sheet" />
    <path d="M6 28h148" class="p-line" />
    <circle cx="16" cy="19" r="3" class="p-fill" />
    <circle cx="26" cy="19" r="3" class="p-fill" />
    <rect x="36" y="14.5" width="84" height="9" rx="4.5" class="p-line" />
  </>
);

/** A booking page without a slot, and the dated sheet that is kept of it. */
export function KeptPicture() {
  return (
    <svg viewBox="0 0 160 112" class="picture-step" aria-hidden="true">
      {frame}
      <path d="M20 44h70M20 54h54" class="p-line thick" />
      <path d="M20 70h40" class="p-line" />
      <g class="p-paper">
        <path d="M98 46h34l12 12v46H98z" class="p-sheet" />
        <path d="M132 46v12h12" class="p-line" />
        <path d="M106 70h30M106 78h22" class="p-line" />
        <path d="m108 91 6 6 12-13" class="p-mark" />
      </g>
    </svg>
  );
}

/** The toolbar button, being clicked. */
export function ButtonPicture() {
  return (
    <svg viewBox="0 0 160 112" class="picture-step" aria-hidden="true">
      {frame}
      <rect x="128" y="12.5" width="13" height="13" rx="3" class="p-fill" />
      <path d="M135 30v20l5-4 4 9 5-2-4-9h7z" class="p-pointer" />
      <path d="M20 46h78M20 58h58M20 70h66" class="p-line" />
    </svg>
  );
}

/** A page to try on: the same page, with a pencil. */
export function PracticePicture() {
  return (
    <svg viewBox="0 0 160 112" class="picture-step" aria-hidden="true">
      {frame}
      <path d="M20 46h60M20 58h44" class="p-line thick" />
      <rect x="20" y="74" width="34" height="14" rx="4" class="p-fill" />
      <path d="m96 92 34-40 10 9-34 40-13 4z" class="p-pointer" />
    </svg>
  );
}
