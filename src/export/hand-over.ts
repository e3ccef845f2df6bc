/**
 * Hands a file over to the browser's downloads. The address of the blob is never revoked: a slow download,
 * or a question of the browser to the person, may read it late; it goes with the page.
 */
export function handOver(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
}
