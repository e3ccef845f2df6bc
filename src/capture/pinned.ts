import { browser } from 'wxt/browser';

type Told = { isOnToolbar?: boolean };

type Toolbar = {
  getUserSettings?(): Promise<Told>;
  onUserSettingsChanged?: { addListener(heard: (told: Told) => void): void };
};

const toolbar = (): Toolbar => browser.action as Toolbar;

/** Whether the button is in the browser's bar; null where the browser does not tell. Needs no permission. */
export async function readPinned(): Promise<boolean | null> {
  return (await toolbar().getUserSettings?.())?.isOnToolbar ?? null;
}

const lookAgainMs = 1_000;

/** Calls back when that changes. Chromium tells since version 130; elsewhere it is looked at every second. */
export function onPinned(heard: (pinned: boolean | null) => void): void {
  const { onUserSettingsChanged } = toolbar();
  if (onUserSettingsChanged) {
    onUserSettingsChanged.addListener(() => void readPinned().then(heard));
    return;
  }
  let last: boolean | null | undefined;
  setInterval(() => {
    void readPinned().then((pinned) => {
      if (pinned !== last) heard(pinned);
      last = pinned;
    });
  }, lookAgainMs);
}
