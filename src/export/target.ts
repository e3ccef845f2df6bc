import { storeProblem } from '@/store/problem';
import type { Member } from './archive';
import { ExportFailure } from './export-failure';
import { writeZip, zipPieces } from './write-zip';

/** Where the ZIPs go: a file, a folder for several of them, or nowhere: the browser's downloads then. */
export type Target = FileSystemFileHandle | FileSystemDirectoryHandle | null;

/** The file that a volume is written to, or null for the browser's downloads. */
export async function fileFor(target: Target, name: string): Promise<FileSystemFileHandle | null> {
  if (!target) return null;
  return target.kind === 'file' ? target : onDisk(target.getFileHandle(name, { create: true }));
}

/** Bytes that go to the disk at once: each write is a message to another process. */
const writeBytes = 1_000_000;

/** Writes to the file that the person chose; its refusals are reported as such. */
async function onDisk<T>(doing: Promise<T>): Promise<T> {
  try {
    return await doing;
  } catch (error) {
    const full = storeProblem(error) === 'storage-full';
    throw new ExportFailure(full ? 'storage-full' : 'not-written', String(error), { cause: error });
  }
}

/** Writes pieces into a file, many at once; what fails leaves the file as it was. */
async function writeToDisk(
  pieces: AsyncIterable<Uint8Array<ArrayBuffer>>,
  file: FileSystemWritableFileStream,
): Promise<void> {
  const gathered = new Uint8Array(writeBytes);
  let length = 0;
  const flush = async () => {
    if (length > 0) await onDisk(file.write(gathered.subarray(0, length)));
    length = 0;
  };
  try {
    for await (const piece of pieces) {
      if (length + piece.length > writeBytes) await flush();
      if (piece.length > writeBytes) await onDisk(file.write(piece));
      else {
        gathered.set(piece, length);
        length += piece.length;
      }
    }
    await flush();
    await onDisk(file.close());
  } catch (error) {
    await file.abort(error).catch(() => {});
    throw error;
  }
}

/** Writes a ZIP where it goes, and gives what was written, opened again. */
export async function writeTo(
  members: AsyncIterable<Member>,
  handle: FileSystemFileHandle | null,
): Promise<Blob> {
  if (!handle) return writeZip(members);
  await writeToDisk(zipPieces(members), await onDisk(handle.createWritable()));
  return onDisk(handle.getFile());
}
