import {
  type ApFieldId,
  type ApForm,
  type ApSectionId,
  type ApValue,
} from '../../../services/incident/documents/ap-form';
import type { Happened } from '../../../services/incident/model';
import { dateAndTime } from '../../dates';
import type { PdfReport } from '../../sheets/pdf';
import { textsFor } from '../../texts';
import { documentTexts } from '../../texts/documents';
import { happenedLines } from '../happened';

/** Sections and fields in order, and the EDPB's numbers; from the service, which knows them. */
export interface ApLayout {
  readonly sections: Readonly<Record<ApSectionId, readonly ApFieldId[]>>;
  readonly edpb: Readonly<Partial<Record<ApFieldId, string>>>;
}

const { ap } = documentTexts;
const nl = textsFor('nl');

/** The form on paper, in its own order and words, to be copied into the web form (domain §1.3: the only way). */
export function apReport(form: ApForm, { sections }: ApLayout, now: string): PdfReport {
  const missing = form.missing.map((id) => ap.field[id]).join(', ');
  return {
    title: ap.title(form.id),
    language: 'nl',
    madeAt: new Date(now),
    lines: [
      ap.asOf(dateAndTime(now, 'nl')),
      ap.phase[form.phase],
      ...(missing === '' ? [] : [ap.missing(missing)]),
    ],
    tables: (Object.entries(sections) as [ApSectionId, readonly ApFieldId[]][]).map(([section, ids]) => ({
      name: ap.section[section],
      columns: [
        { title: ap.section[section], width: 34 },
        { title: ap.answer, width: 66 },
      ],
      rows: fieldsOf(form, ids).map(([id, value]) => [ap.field[id], wordsOf(value)]),
    })),
    footer: ap.footer(form.id),
  };
}

/** The same as data, with the EDPB template's field numbers; the template itself: `edpb-json.ts` (domain §3.3). */
export function apJson(form: ApForm, { sections, edpb }: ApLayout, now: string): Buffer {
  const document = {
    form: 'Vragenlijst van de Autoriteit Persoonsgegevens; nummers van het ontwerp-sjabloon van de EDPB (juni 2026)',
    reference: form.id,
    asOf: now,
    phase: form.phase,
    missing: form.missing.map((id) => ({ id, label: ap.field[id] })),
    sections: (Object.entries(sections) as [ApSectionId, readonly ApFieldId[]][]).map(([section, ids]) => ({
      id: section,
      label: ap.section[section],
      fields: fieldsOf(form, ids).map(([id, value]) => ({
        id,
        edpb: edpb[id] ?? null,
        label: ap.field[id],
        code: codeOf(value),
        value: wordsOf(value),
      })),
    })),
  };
  return Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8');
}

const fieldsOf = (form: ApForm, ids: readonly ApFieldId[]): readonly [ApFieldId, ApValue | null][] =>
  ids.flatMap((id): [ApFieldId, ApValue | null][] => {
    const value = form.fields.get(id);
    return value === undefined ? [] : [[id, value]];
  });

function wordsOf(value: ApValue | null): string {
  if (value === null) return ap.follows;
  switch (value.is) {
    case 'text':
      return value.text;
    case 'moment':
      return dateAndTime(value.at, 'nl');
    case 'means':
      return value.means.map((each) => nl.telling.means[each]).join('; ');
    case 'period':
      return happenedLines(value.happened, nl, 'nl').join('; ');
    case 'number':
      return value.value.toLocaleString('nl-NL');
    case 'kind':
      return ap.kind[value.kind] ?? ap.otherKind(nl.kinds.names[value.kind]);
    case 'code':
      return ap.code[value.code];
    case 'answer': {
      const { options } = nl.assessment[value.question] as { options: Readonly<Record<string, string>> };
      const form = ap.options[value.question] ?? {};
      return value.value.map((each) => form[each] ?? options[each] ?? each).join('; ');
    }
  }
}

/** Its ends (ISO), empty where unknown, and what else is known of it. */
const periodCodes = ({ from, until, ongoing, undeterminable }: Happened): readonly string[] => [
  from ?? '',
  until ?? '',
  undeterminable === true ? 'undeterminable' : ongoing === null ? '' : ongoing ? 'ongoing' : 'over',
];

/** What a machine compares, whatever the language of the labels. */
function codeOf(value: ApValue | null): string | number | readonly string[] | null {
  if (value === null) return null;
  switch (value.is) {
    case 'answer':
      return value.value;
    case 'kind':
      return value.kind;
    case 'code':
      return value.code;
    case 'number':
      return value.value;
    case 'moment':
      return value.at;
    case 'means':
      return value.means;
    case 'period':
      return periodCodes(value.happened);
    case 'text':
      return null;
  }
}
