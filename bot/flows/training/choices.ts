import type { Choice } from '../../../cards/shared/elements';
import type { Choosable } from '../../../cards/shared/people';
import { textsFor } from '../../../cards/texts';
import type { Organisation } from '../../../services/people/organisation';
import { isEmployed, type Locale } from '../../../services/people/roles';
import { serviceLines } from '../../../services/training/audience';
import { audienceChoice } from '../../../services/training/form';
import type { Audience } from '../../../services/training/model';
import { addDays, nextWorkingDay } from '../../../services/time/calendar';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';

export const topicName = ({ training }: Organisation, id: string, locale: Locale): string =>
  training.topics.find((topic) => topic.id === id)?.[locale] ?? id;

/** Who can be chosen as an audience. */
export function audiencesOf(organisation: Organisation, locale: Locale): readonly Choice[] {
  const { training } = textsFor(locale);
  return [
    { title: training.everybody, value: audienceChoice.everybody },
    ...organisation.companies
      .filter(({ group }) => group)
      .map(({ id, name }) => ({ title: name, value: audienceChoice.company(id) })),
    ...serviceLines(organisation).map((line) => ({ title: line, value: audienceChoice.serviceLine(line) })),
  ];
}

/** An audience as its form shows it. */
export const typedAudience = (audience: Audience): { readonly audience: string; readonly people: string } =>
  audience.kind === 'everybody'
    ? { audience: audienceChoice.everybody, people: '' }
    : {
        audience: [
          ...audience.companies.map(audienceChoice.company),
          ...audience.serviceLines.map(audienceChoice.serviceLine),
        ].join(','),
        people: audience.people.join(','),
      };

/** Two weeks ahead: time to be invited, and to sign up. */
const aheadDays = 14;

/** Days filled in on an empty form. */
export function startDays(container: Container): { readonly day: string; readonly deadline: string } {
  const { office } = container.organisation();
  const day = nextWorkingDay(addDays(dayOf(container.clock.now(), office.timeZone), aheadDays - 1), office);
  return { day, deadline: day };
}

/** For clients that cannot look people up themselves. */
export function choosablePeople(container: Container): readonly Choosable[] {
  const organisation = container.organisation();
  const now = container.clock.now();
  const group = new Set(organisation.companies.flatMap((company) => (company.group ? [company.id] : [])));
  return organisation.people
    .filter(({ aadObjectId, company }) => group.has(company) && isEmployed(organisation, aadObjectId, now))
    .map(({ aadObjectId, name }) => ({ id: aadObjectId, name }));
}
