/** Stands for `Object.hasOwn` in the page (build-web.mjs): packages use it too, and Safari 15.0 has none. */
export function hasOwn(object: object, key: PropertyKey): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}
