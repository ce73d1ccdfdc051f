const SAFE_URL = /^https?:\/\/[A-Za-z0-9][A-Za-z0-9.-]*(?::\d+)?(?:[/?#][A-Za-z0-9\-._~:/?#@!$&*+,;=%]*)?$/;
const HOST = /^[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+(?:\/|$)/;
const EMAIL = /^[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$/;
const PHONE = /^\+?[\d ()-]{3,}$/;

/** A link to a web address, or undefined for anything but plain http and https. A bare host is taken as https. */
export function webLink(web: string): string | undefined {
  const url = HOST.test(web) ? `https://${web}` : web;
  return SAFE_URL.test(url) ? url : undefined;
}

/** A `tel:` link, or undefined for what is not a telephone number. */
export function phoneLink(phone: string): string | undefined {
  return PHONE.test(phone) ? `tel:${phone.replace(/[^+\d]/g, '')}` : undefined;
}

/** An `sms:` link, or undefined for what is no number that texts go to. */
export function textLink(text: string): string | undefined {
  return PHONE.test(text) ? `sms:${text.replace(/[^+\d]/g, '')}` : undefined;
}

/** A `mailto:` link, or undefined for what is not an e-mail address. */
export function emailLink(email: string): string | undefined {
  return EMAIL.test(email) ? `mailto:${email}` : undefined;
}
