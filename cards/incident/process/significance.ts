import type { Fact } from '../../shared/elements';
import type { Texts } from '../../texts';
import { displayLines } from '../../user-text';
import { type ProcessModel, signature } from './model';

/** What the FG last said about it, and why. */
export function significanceRows(model: ProcessModel, texts: Texts): readonly Fact[] {
  const called = model.process.cyber?.called;
  if (!called) return [];
  const { cyber } = texts;
  const by = signature(model, called);
  return [
    {
      label: cyber.significance,
      lines: [
        called.significant ? cyber.calledBy(...by) : cyber.takenBackBy(...by),
        ...displayLines(called.reason, { max: 300, cut: texts.shared.shortened }),
      ],
    },
  ];
}
