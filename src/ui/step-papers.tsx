import { useEffect, useState } from 'preact/hooks';
import { metadataIn, type PictureMetadata, withoutMetadata } from '@/dossier/picture-metadata';
import { sizeText, text } from '@/locales/text';
import { FileField } from './file-field';

/** A paper that is joined to a step: what it is, in the person's words, and whether what it says besides its picture is left out. */
export type JoinedPaper = { file: File; label: string; isBare: boolean };

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

/** A paper as it is kept. Rejects when it cannot be read. */
export async function keptPaper({ file, isBare }: JoinedPaper): Promise<File> {
  if (!isBare) return file;
  return new File([withoutMetadata(await bytesOf(file))], file.name, { type: file.type });
}

/** What each of some papers says besides its picture, as far as it was looked at. */
function useMetadata(papers: readonly JoinedPaper[]): ReadonlyMap<File, PictureMetadata> {
  const [found, setFound] = useState<ReadonlyMap<File, PictureMetadata>>(new Map());
  const count = papers.length;
  useEffect(() => {
    let isCurrent = true;
    const look = async () => {
      const all = new Map<File, PictureMetadata>();
      for (const { file } of papers) {
        const said = metadataIn(await bytesOf(file));
        if (said) all.set(file, said);
      }
      if (isCurrent) setFound(all);
    };
    // A paper that cannot be read is reported when it is kept.
    look().catch((error: unknown) => console.warn('A paper could not be looked at', error));
    return () => {
      isCurrent = false;
    };
    // A label that is typed changes no file.
  }, [count]);
  return found;
}

type MetadataProps = {
  said: PictureMetadata | undefined;
  isBare: boolean;
  choose(wanted: boolean): void;
};

/** What a picture says of the person, and the choice to leave it out of the copy that is kept. */
function Metadata({ said, isBare, choose }: MetadataProps) {
  if (!said) return null;
  const what = said.place ? (said.camera ? 'both' : 'place') : 'camera';
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={isBare}
        onChange={({ currentTarget }) => choose(currentTarget.checked)}
      />
      {text(`steps.metadata-${what}`)}
    </label>
  );
}

type Props = { papers: readonly JoinedPaper[]; change(papers: readonly JoinedPaper[]): void };

/** The papers of a step: taken in, named, taken out. */
export function StepPapers({ papers, change }: Props) {
  const metadata = useMetadata(papers);
  const set = (index: number, part: Partial<JoinedPaper>) =>
    change(papers.map((paper, place) => (place === index ? { ...paper, ...part } : paper)));
  return (
    <>
      <FileField
        label={text('steps.papers')}
        help={text('steps.drop')}
        accept=".pdf,.eml,.msg,image/*,application/pdf,message/rfc822"
        take={(files) =>
          change([...papers, ...files.map((file) => ({ file, label: '', isBare: false }))])
        }
      />
      {papers.length > 0 && (
        <ul class="windows" aria-label={text('steps.joined')}>
          {papers.map(({ file, label, isBare }, index) => (
            <li key={`${file.name} ${file.size} ${file.lastModified}`}>
              <span>
                <bdi>{file.name}</bdi> <span class="quiet">{sizeText(file.size)}</span>
                <label>
                  {text('steps.label', { name: file.name })}
                  <input
                    maxLength={120}
                    dir="auto"
                    value={label}
                    onInput={({ currentTarget }) => set(index, { label: currentTarget.value })}
                  />
                </label>
                <Metadata
                  said={metadata.get(file)}
                  isBare={isBare}
                  choose={(wanted) => set(index, { isBare: wanted })}
                />
              </span>
              <button
                type="button"
                class="small"
                onClick={() => change(papers.filter((_, place) => place !== index))}
              >
                {text('steps.take-out', { name: file.name })}
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
