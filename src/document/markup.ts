let make: (text: string) => Markup;

/** What can stand in a page as it is. Only `markup` makes it, so that nothing gets into one unescaped. */
export class Markup {
  readonly text: string;

  private constructor(text: string) {
    this.text = text;
  }

  static {
    make = (text) => new Markup(text);
  }
}

/** What may be put into markup: words, which are escaped; markup; nothing; or several of these, one after the other. */
export type Content = string | number | Markup | false | undefined | readonly Content[];

/**
 * Markup with values in it. Words are escaped for content and for attributes in double quotes alike.
 * (It is not called `html`, because the formatter would then add blanks to what is written in it.)
 */
export function markup(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return make(strings.reduce((before, string, at) => before + written(values[at - 1]) + string));
}

/** Contents with something between them. */
export function joined(contents: readonly Content[], between: string): Markup {
  return make(contents.map(written).join(written(between)));
}

function written(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(written).join('');
  return escaped(String(content));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character]!);
}
