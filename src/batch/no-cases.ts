/** What was given holds no cases at all, as far as can be seen. The message says why, and what to do. */
export class NoCases extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NoCases';
  }
}

/** Whether an error is of this kind. It may come from a part of the program that was bundled apart, with its own class. */
export function isNoCases(error: unknown): error is NoCases {
  return error instanceof Error && error.name === 'NoCases';
}
