export interface ArchivedFile {
  readonly path: string;
  readonly content: Uint8Array | string;
  readonly program?: boolean;
}
export function tarGz(name: string, files: readonly ArchivedFile[], date: Date): Promise<Buffer>;
export function zip(name: string, files: readonly ArchivedFile[], date: Date): Promise<Buffer>;
