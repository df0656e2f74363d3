import { keptPeople } from '../../services/forms/chosen-person';
import { renderIncidentForm } from '../../cards/incident/form';
import { renderCodeSection, renderNameless, renderNamelessAsked } from '../../cards/incident/nameless';
import { renderMine } from '../../cards/shared/mine';
import { type CardSample, crowdedForm, data, lostLaptop, receiptView, remark, widest } from './card-views';

/** Reporting without a name, in ordinary and in worst cases. */

const code = 'appel brug citroen draak eiland fiets gordijn haring kameel';
const nameless = { phone: '033 555 01 00' };

export const namelessSamples: readonly CardSample[] = [
  { name: 'form-nameless', render: (locale) => renderIncidentForm({ ...lostLaptop(locale), nameless }) },
  {
    name: 'form-nameless-faults',
    render: (locale) => renderIncidentForm({ ...crowdedForm(locale), nameless: { phone: '' } }),
  },
  {
    name: 'form-nameless-strange',
    render: (locale) => {
      const form = crowdedForm(locale);
      // As kept from a page of short names.
      const about = keptPeople(Array.from({ length: 1_250 }, (_, place) => `n${place}`).join(','));
      return renderIncidentForm({ ...form, values: { ...form.values, about }, nameless: { phone: '' } });
    },
  },
  {
    name: 'nameless-sent',
    render: (locale) => renderNameless({ receipt: receiptView(locale), code, data }),
  },
  {
    name: 'nameless-asked',
    render: (locale) =>
      renderNameless({
        receipt: {
          ...receiptView(locale),
          status: 'taken',
          taken: { name: 'Fenna Vos', at: '2026-11-24T09:06:00.000Z' },
          question: 'Stond hij op slot?',
          remarks: [remark('question', 'Stond hij op slot?')],
        },
        code,
        data,
      }),
  },
  {
    name: 'nameless-fullest',
    render: (locale) =>
      renderNameless({
        receipt: {
          ...receiptView(locale),
          what: widest(4_000),
          question: widest(2_000),
          masked: ['bsn', 'iban', 'emails'],
          recipients: [],
          remarks: Array.from({ length: 40 }, () => remark('answer', widest(2_000))),
          firstAid: widest(1_000),
        },
        code,
        data,
      }),
  },
  {
    name: 'nameless-over',
    render: (locale) =>
      renderNameless({
        receipt: { ...receiptView(locale), status: 'closed', closingWords: 'Alles is gewist.' },
        code,
        data,
      }),
  },
  { name: 'nameless-question', render: (locale) => renderNamelessAsked(locale, '033 555 01 00') },
  { name: 'mine-code', render: (locale) => renderMine(locale, [renderCodeSection(locale)]) },
];
