/** Long enough for a browser that asks the person where to put a file (milliseconds). */
const ASKED_MS = 60_000;

/** Hands the person a file. */
export function download(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), ASKED_MS);
}
