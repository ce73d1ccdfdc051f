/**
 * What is wrong with a telephone number of a council's social services, in words; undefined where it can be one. It is a number
 * of a landline in Wales or one that is tied to no place. That it is the right one, no program can tell.
 */
export function wrongNumber(text: string): string | undefined {
  const digits = text.replaceAll(' ', '');
  if (!digits.startsWith('0')) return 'a number here begins with 0';
  if (digits.startsWith('07')) return 'this is the number of a mobile phone, or a personal number';
  if (/^0(?:8[47]|9)/.test(digits)) return 'a call to this number costs extra';
  if (!/^0[1238]/.test(digits)) return 'no number begins like this';
  if (digits.startsWith('08') && !/^080[08]/.test(digits)) return 'a free number begins with 0800 or 0808';
  if (digits.startsWith('03') && !/^03[0347]/.test(digits)) return 'no number begins like this';
  if (digits.startsWith('02') && !digits.startsWith('029')) return 'this area code is not in Wales';
  // Leeds, Birmingham, London of old and the like.
  if (/^01(?:1\d|\d1)/.test(digits)) return 'this area code is one of a large city in England or Scotland';
  if (digits.length !== 11) return `a number has 11 digits, and this one has ${digits.length}`;
  return undefined;
}
