import { registerActions } from '../../services/register/contract';
import type { YearlyFigures } from '../../services/register/yearly';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { type Fact, type Picture, press } from '../shared/elements';
import { renderListCard } from '../shared/list';
import type { PdfReport } from '../sheets/pdf';
import { type Texts, textsFor } from '../texts';

export interface FiguresModel {
  readonly locale: Locale;
  readonly now: string;
  readonly year: number;
  readonly figures: YearlyFigures;
  /** Reports by kind; null when there are none. */
  readonly picture: Picture | null;
}

/** The year in numbers. */
export function renderFigures(model: FiguresModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { register } = texts;
  const year = String(model.year);
  return renderListCard({
    locale: model.locale,
    summary: register.figuresSummary,
    eyebrow: register.eyebrow(dateAndTime(model.now, model.locale)),
    title: register.figuresTitle(model.year),
    pictures: model.picture ? [model.picture] : [],
    sections: [{ title: register.figuresTimes, rows: figureRows(model, texts) }],
    buttons: [
      press(register.figuresPdf, registerActions.figuresPdf, { year }),
      press(register.yearBefore(model.year - 1), registerActions.figures, { year: String(model.year - 1) }),
      press(register.back, registerActions.show, { list: 'newest', after: '' }),
    ],
  });
}

function figureRows({ figures }: FiguresModel, { register }: Texts): readonly Fact[] {
  const { count, breaches, withdrawnBreaches, medians, met } = figures;
  const time = (minutes: number | null): string =>
    minutes === null ? register.noTime : register.duration(Math.floor(minutes / 60), minutes % 60);
  return [
    {
      label: register.figuresAll,
      lines: [
        register.figuresCount(count),
        register.figuresBreaches(breaches, count),
        ...(withdrawnBreaches === 0 ? [] : [register.figuresWithdrawn(withdrawnBreaches)]),
      ],
    },
    ...(['report', 'see', 'take', 'notify'] as const).map((wait) => ({
      label: register.times[wait],
      lines: [time(medians[wait])],
    })),
    { label: register.clocksMet, lines: [register.metOf(met.inTime, met.of)] },
  ];
}

/** Label and share of each bar; the same in the card and on paper. */
export const kindBars = ({ kinds, count }: YearlyFigures, locale: Locale, most: number) => {
  const texts = textsFor(locale);
  return kinds.slice(0, most).map((each) => ({
    label: each.kind === null ? texts.incident.unknown : texts.kinds.names[each.kind],
    share: count === 0 ? 0 : each.count / count,
    note: texts.register.figuresCount(each.count),
  }));
};

/** The same on paper. */
export function figuresReport(model: FiguresModel, chart: Buffer | null): PdfReport {
  const texts = textsFor(model.locale);
  const { register } = texts;
  const rows = figureRows(model, texts).map(({ label, lines }) => [label, lines.join(', ')]);
  return {
    title: register.figuresTitle(model.year),
    language: model.locale,
    // No clock: the same figures give the same file, whenever they are requested.
    madeAt: new Date(Date.UTC(model.year, 11, 31)),
    lines: [],
    pictures: chart ? [chart] : [],
    tables: [
      {
        name: register.figures,
        columns: [
          { title: register.figuresTimes, width: 40 },
          { title: '', width: 40 },
        ],
        rows,
      },
    ],
    footer: register.title,
  };
}
