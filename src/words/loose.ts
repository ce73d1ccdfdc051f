/** The shape of words in one language, without what they say: so that another language must say all of it. */
export type Loose<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Loose<T[Key]> };
