/** Pictograms of one hand: strokes of two units in a square of 24. */
const strokes = {
  alert: 'M12 4 2.5 20h19zM12 10v4.5M12 17.3v.2',
  back: 'M15 5.5 8.5 12l6.5 6.5',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  calendar: 'M4 6h16v14.5H4zM4 10.5h16M8 3.5V7M16 3.5V7',
  'calendar-check': 'M4 6h16v14.5H4zM4 10.5h16M8 3.5V7M16 3.5V7m-7 8.5 2.2 2.2 4-4.2',
  'calendar-cross': 'M4 6h16v14.5H4zM4 10.5h16M8 3.5V7M16 3.5V7M9.7 13.2l4.6 4.6m0-4.6-4.6 4.6',
  camera:
    'M4 8h3.2L9 5.5h6L16.8 8H20a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1ZM12 10a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2.5',
  computer: 'M4 5h16v11H4zM2 19.5h20',
  cross: 'm6 6 12 12M18 6 6 18',
  desk: 'M4 20.5V9l8-5 8 5v11.5M9 20.5v-6h6v6',
  door: 'M6 20.5v-17h12v17M3 20.5h18M14.5 12v.2',
  dots: 'M5.5 12h1M11.5 12h1M17.5 12h1',
  down: 'm6 9.5 6 6 6-6',
  eye: 'M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12ZM12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6',
  'file-down': 'M6 3h8l5 5v13H6zM14 3v5h5M12 11v6.5m-3-2.8 3 3 3-3',
  folder: 'M3 6h6l2 2.5h10V19H3z',
  gear: 'M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.2 2.2M16.2 16.2l2.2 2.2M18.4 5.6l-2.2 2.2M7.8 16.2l-2.2 2.2',
  globe: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M3 12h18M12 3c3 3 3 15 0 18M12 3c-3 3-3 15 0 18',
  grid: 'M4 4.5h7V11H4zM13.5 4.5H20V11h-6.5zM4 13.5h7V20H4zM13.5 13.5H20V20h-6.5z',
  hand: 'M8 12.5V6a1.5 1.5 0 0 1 3 0v5-6.5a1.5 1.5 0 0 1 3 0V11 6.5a1.5 1.5 0 0 1 3 0V14c0 4-2.5 6.5-6 6.5-3 0-4.2-1.5-6-5l-1.3-2.7c-.6-1.4 1-2.3 2-1.2z',
  help: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M9.3 9.5a2.8 2.8 0 1 1 4 2.5c-.9.5-1.3 1-1.3 2M12 17.2v.2',
  home: 'm3.5 11 8.5-7 8.5 7M6 9.5v11h4.5V15h3v5.5H18v-11',
  letter: 'M3 5.5h18v13H3zM6.5 9.5h6M6.5 12.5h4M15.5 9H18v3h-2.5z',
  lock: 'M5.5 11h13v9.5h-13zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  mail: 'M3 5.5h18v13H3zm.5 1 8.5 7 8.5-7',
  next: 'm9 5.5 6.5 6.5L9 18.5',
  phone: 'M7 2.5h10v19H7zM11 18.5h2',
  pin: 'M8.5 3.5h7l-1 6 3 3.5h-11l3-3.5zM12 13v7.5',
  puzzle: 'M4 8h4.2a2.3 2.3 0 1 1 4.3 0H16v4a2.3 2.3 0 1 1 0 4.3V20H4z',
  refresh: 'M19.5 12a7.5 7.5 0 1 1-2.2-5.3L20 9.3M20 4.5v4.8h-4.8',
  save: 'M12 3.5V14m-4-4 4 4 4-4M4 16v4.5h16V16',
  scale: 'M12 4v16M8 20.5h8M5 7h14M5 7l-2.5 6a2.8 2.8 0 0 0 5 0zM19 7l-2.5 6a2.8 2.8 0 0 0 5 0z',
  shield: 'M12 3 5 5.5v6c0 4.5 3 7.5 7 9.5 4-2 7-5 7-9.5v-6zM9 12l2.2 2.2L15.2 10',
  users:
    'M9 5.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M2.5 20a6.5 6.5 0 0 1 13 0M15.5 5.8a3.5 3.5 0 0 1 0 6.4M18 14.5a6.5 6.5 0 0 1 3.5 5.5',
  usb: 'M7.5 10.5h9V17a3.5 3.5 0 0 1-3.5 3.5h-2A3.5 3.5 0 0 1 7.5 17zM9.5 10.5v-7h5v7M11 6.5v.2M13 6.5v.2',
} as const;

export type PictogramName = keyof typeof strokes;

/** Pictograms that point somewhere, and point elsewhere where reading goes from right to left. */
const turning: ReadonlySet<PictogramName> = new Set(['back', 'next']);

type Props = { name: PictogramName /** In CSS pixels at a text size of 16. */; size?: number };

/** A drawing that says the same as the words beside it: screen readers pass over it. */
export function Pictogram({ name, size = 24 }: Props) {
  const side = `${size / 16}em`;
  return (
    <svg
      class={turning.has(name) ? 'flip' : ''}
      viewBox="0 0 24 24"
      width={side}
      height={side}
      fill="none"
      stroke="currentColor"
      stroke-width={name === 'dots' ? 3.5 : 2}
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
