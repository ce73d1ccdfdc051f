/** What stands out in colour. Colour only repeats what the words and the layout say. */
export interface Style {
  readonly heading: (text: string) => string;
  readonly strong: (text: string) => string;
  readonly alarm: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly procedures: (text: string) => string;
  readonly reading: (text: string) => string;
}

/** The styles as terminal codes of the basic 16 colours, which follow the user's own theme; without colour, none. */
export function styleFor(colour: boolean): Style {
  const code = (on: string, off: string) => (text: string) =>
    colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return {
    heading: code('1;36', '22;39'),
    strong: code('1', '22'),
    alarm: code('1;97;41', '22;39;49'),
    warning: code('1;31', '22;39'),
    procedures: code('36', '39'),
    reading: code('35', '39'),
  };
}
