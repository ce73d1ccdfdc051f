export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
}
export function billOfMaterials(
  manifest: BundledPackage & { readonly description?: string },
  packages: readonly BundledPackage[],
  node: { readonly version: string },
  date: Date,
): string;
