import { incidentActions, notKnownYet } from '../../../services/incident/contract';
import type { RenderedCard } from '../../render';
import { button, type Choice, type Field, press } from '../../shared/elements';
import { choiceInput } from '../../shared/fields';
import { renderListCard } from '../../shared/list';
import { type Texts, textsFor } from '../../texts';
import { displayName } from '../../user-text';
import { searching } from './client-choice';
import type { ProcessModel } from './model';

/** As many as one can choose from at a glance; with more, one searches by name. */
const [mostClients, mostCompanies] = [8, 8];

/** Which company is responsible and whose data they were, as far as the report suggests. */
export function renderParties(model: ProcessModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { way, process } = texts;
  const { asked } = model.parties;
  const more = model.allClients.length - mostClients;
  return renderListCard({
    locale: model.locale,
    summary: process.questionSummary(model.incident.id),
    eyebrow: `${process.questionTitle(model.incident.id)} · ${process.questionProgress(Object.keys(model.process.answers).length, model.left)}`,
    title: way.parties.title,
    footnotes: [
      way.parties.help,
      ...(asked.clients && more > 0 ? [way.parties.many(model.allClients.length)] : []),
    ],
    fields: [
      ...(asked.company ? [companyField(model, texts)] : []),
      ...(asked.clients && model.allClients.length > 0 ? [clientField(model, texts)] : []),
    ],
    buttons: [
      button(process.answer, incidentActions.setParties, model.data, { style: 'positive' }),
      ...(asked.clients
        ? [press(way.parties.search, incidentActions.clientSearch, searching(model, 'all'))]
        : []),
      press(process.file, incidentActions.file, model.data),
    ],
  });
}

const any = ({ process, shared }: Texts) => ({
  placeholder: shared.choose,
  required: false,
  errorMessage: process.fault.unknown,
  faults: [],
});

const companyField = ({ companies, parties }: ProcessModel, texts: Texts): Field =>
  choiceInput({
    ...any(texts),
    id: 'company',
    label: texts.way.parties.company,
    style: 'expanded',
    value: parties.proposed.company ?? '',
    choices: [
      ...companies
        .slice(0, mostCompanies)
        .map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
      notYet(texts),
    ],
  });

/** Nobody has to know it now: it stays open, and is asked again when a paper needs it. */
const notYet = ({ way }: Texts): Choice => ({ title: way.parties.notYet, value: notKnownYet });

/** Those the report names come first. */
function clientField({ allClients, parties }: ProcessModel, texts: Texts): Field {
  const { clients: named } = parties.proposed;
  const sorted = [
    ...allClients.filter(({ id }) => named.includes(id)),
    ...allClients.filter(({ id }) => !named.includes(id)),
  ];
  return choiceInput({
    ...any(texts),
    id: 'add',
    label: texts.way.parties.clients,
    style: 'expanded',
    multiple: true,
    value: named.slice(0, mostClients).join(','),
    choices: [
      ...sorted.slice(0, mostClients).map(({ id, name }) => ({ title: displayName(name, 60), value: id })),
      notYet(texts),
    ],
  });
}
