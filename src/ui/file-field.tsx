import { text } from '@/locales/text';

type Props = {
  label: string;
  help?: string;
  accept: string;
  disabled?: boolean;
  take(files: File[]): void;
};

/**
 * Takes files by a button in the page's own language, where the browser's own field speaks the browser's, or dropped on it. The
 * field lies over the whole of it, for the keyboard and for screen readers.
 */
export function FileField({ label, help, accept, disabled = false, take }: Props) {
  return (
    <label
      class="drop"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0 && !disabled) take(files);
      }}
    >
      <strong>{label}</strong>
      <span class="pick">{text('files.choose')}</span>
      {help && <span class="quiet">{help}</span>}
      <input
        type="file"
        multiple
        accept={accept}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const files = [...(currentTarget.files ?? [])];
          currentTarget.value = '';
          if (files.length > 0) take(files);
        }}
      />
    </label>
  );
}
