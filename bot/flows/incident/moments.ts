import { typedDay, typedTime } from '../../../services/time/typed';
import { parseLocal } from '../../../services/time/zone';
import type { Container } from '../../routing/container';

/** A typed day and time (ISO); null when that is no moment. */
export function momentIn(
  typed: { readonly day: string; readonly time: string },
  { organisation }: Container,
): string | null {
  const { timeZone } = organisation().office;
  const [day, time] = [typedDay(typed.day, timeZone), typedTime(typed.time, timeZone)];
  const moment = day === null || time === null ? null : parseLocal(day, time, timeZone);
  return moment === null || 'fault' in moment ? null : moment.instant.toISOString();
}

/**
 * The same where the fields already showed a moment.
 * @param shown what was there when the card was drawn; empty on an older card.
 * @returns `{}` when that was left alone, or nothing was filled in: the moment of the press; null when it is no moment.
 */
export function momentSaid(
  typed: { readonly day: string; readonly time: string; readonly shown: string },
  container: Container,
): { readonly moment?: string } | null {
  const { timeZone } = container.organisation().office;
  if (typed.day.trim() === '' && typed.time.trim() === '') return {};
  if (isAsShown(typed, timeZone)) return {};
  const moment = momentIn(typed, container);
  return moment === null ? null : { moment };
}

/** Whether the moment that the card showed was left unchanged. */
export function isAsShown(
  { day, time, shown }: { readonly day: string; readonly time: string; readonly shown: string },
  timeZone: string,
): boolean {
  return shown === `${typedDay(day, timeZone)} ${typedTime(time, timeZone)}`;
}
