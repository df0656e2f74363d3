import type { Link } from './elements';

/**
 * A button that calls where the client can (Teams on a phone can, some desktops cannot): the number is always given in
 * words too.
 * @returns nothing for what is no number.
 */
export function phoneLink(title: string, phone: string): readonly Link[] {
  const digits = phone.replace(/(?!^)\+|[^\d+]/g, '');
  return digits.length < 3 ? [] : [{ title, url: `tel:${digits}` }];
}
