export interface Platform {
  readonly name: string;
  /** What Node calls the system and the processor. */
  readonly on: readonly [system: string, processor: string];
  readonly package: string;
  readonly integrity: string;
  readonly unsigned?: string;
}
export const NODE: string;
export const PLATFORMS: readonly Platform[];
export function platformHere(): Platform | undefined;
