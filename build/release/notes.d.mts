export function emptyFields(manifest: object): readonly string[];
export function changesOf(
  changelog: string,
  version: string,
): { readonly heading: string; readonly text: string } | undefined;
export function releaseNotes(release: {
  readonly version: string;
  readonly date: string;
  readonly commit: string;
  readonly changes: string;
  readonly since: string | undefined;
  readonly rules: readonly { readonly pack: string; readonly says: string }[];
  readonly files: readonly { readonly file: string; readonly megabytes: string; readonly says: string }[];
  readonly open: readonly string[];
}): string;
