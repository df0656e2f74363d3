import { z } from 'zod/v4';
import { calendarFile } from '../../../cards/calendar/event';
import { appointmentMail, sessionEvent } from '../../../cards/training/appointment';
import { mailedTo } from '../../../services/ledger/decision';
import type { Locale } from '../../../services/people/roles';
import { outsideBefore, outsideTrainer } from '../../../services/training/appointments';
import { isGivenBy } from '../../../services/training/audience';
import { trainingCards, trainingDownloads } from '../../../services/training/contract';
import type { Session } from '../../../services/training/model';
import { catalogue } from '../../../services/training/plan';
import { endOf, startOf } from '../../../services/training/times';
import type { SessionOnFile } from '../../../services/training/trainings';
import type { Container } from '../../routing/container';
import type { CardContext, Flow, Mail } from '../../routing/flow';
import { personIn, sessionFor } from './cards';
import { topicName } from './choices';
import { offering } from './offers';

/** "In je agenda" (features D21). */
export const calendars = offering({
  download: trainingDownloads.calendar,
  params: z.object({ session: z.string() }),
  find: ({ session }, person, container) => sessionFor(session, person, container),
  make: async (session, _asked, { locale }, container) => {
    const bytes = await calendarFile(sessionEvent(modelOf(session, locale, container)));
    return { name: `${session.id}.ics`, contentType: 'text/calendar; charset=utf-8', bytes };
  },
});

function modelOf(session: Session, locale: Locale, container: Container) {
  const organisation = container.organisation();
  return {
    locale,
    session,
    topic: topicName(organisation, session.facts.topic, locale),
    start: startOf(session.facts, organisation).toISOString(),
    end: endOf(session.facts, organisation).toISOString(),
  };
}

/** The same by mail, which a calendar processes by itself. */
export const trainingMails: Required<Flow>['mails'] = {
  [trainingCards.appointment]: mailOf,
  [trainingCards.changed]: mailOf,
};

/** In its state when it is sent; null for somebody whose address is not known (any more). */
async function mailOf({ partition, item, person }: CardContext, container: Container): Promise<Mail | null> {
  const who = mailedTo(person);
  const id = partition === catalogue ? item : partition.slice(catalogue.length + 1);
  const file = who === null ? undefined : await container.trainings.find(id, who);
  const { mailFrom: from } = container;
  if (who === null || !file || from === null) return null;
  const { session, seat } = file;
  const to = addresseeOf(who, session, container);
  if (!to) return null;
  const locale = (await container.references.find(who))?.locale ?? 'nl';
  const model = modelOf(session, locale, container);
  const latest = [sessionEvent(model).stamp.toISOString(), seat ? ('at' in seat ? seat.at : seat.since) : ''];
  return await appointmentMail({
    ...model,
    to,
    from,
    organiser: personIn(container, session.owner)?.name ?? '–',
    cancelled: !hasAppointment(who, file),
    stamp: latest.toSorted().at(-1) ?? '',
  });
}

function addresseeOf(
  who: string,
  { facts: { outside }, outsideBefore: before }: Session,
  container: Container,
) {
  const { name, mail: email } =
    who === outsideTrainer || who === outsideBefore
      ? ((who === outsideTrainer ? outside : before) ?? { name: '', mail: null })
      : { name: personIn(container, who)?.name ?? '', mail: personIn(container, who)?.email ?? null };
  return email === null ? null : { name, email };
}

function hasAppointment(who: string, { session, seat }: SessionOnFile): boolean {
  if (session.status === 'cancelled') return false;
  return who === outsideTrainer || isGivenBy(session, who) || seat?.status === 'seated';
}
