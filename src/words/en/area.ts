/** What the list of council areas says, and the sheet of one of them. */
export const area = {
  contacts: 'Contacts',
  inOther: (name: string) => `[Welsh: ${name}]`,
  whomToRing: 'Whom to ring',
  more: 'More about the area',
  police: 'Police force',
  board: 'Safeguarding board',
  home: 'A referral with consent goes to the council where the child has their home.',
  all: 'The council areas of Wales',
  socialServices: 'Social services',
  outOfHours: 'Out of hours',
  noNumber: 'No number is known. Look at',
} as const;
