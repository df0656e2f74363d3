import { discreetMail, incidentMail } from '../../../cards/incident/mail';
import { regimeAt } from '../../../services/incident/clocks';
import { incidentCards } from '../../../services/incident/contract';
import { hoursAfter } from '../../../services/time/deadline';
import type { Flow } from '../../routing/flow';

/** What is sent when Teams reaches nobody (features N1). */
export const incidentMails: Required<Flow>['mails'] = {
  [incidentCards.mail]: async ({ item, locale }, container) => {
    const file = await container.incidents.find(item);
    if (!file) throw new Error('no such incident');
    const { id, facts, reportedAt, awareAt } = file.incident;
    const aware = new Date(awareAt);
    const { hours } = regimeAt(container.organisation(), aware);
    const deadline = hoursAfter(aware, hours).toISOString();
    return incidentMail({ id, facts, reportedAt, hours, deadline, locale });
  },
  [incidentCards.discreetMail]: ({ item, locale }, { organisation }) => {
    const { incident, office } = organisation();
    const to = incident.outsideContact?.email;
    const mail = discreetMail(item, office.phone, locale);
    return Promise.resolve(to === undefined ? mail : { ...mail, to });
  },
};
