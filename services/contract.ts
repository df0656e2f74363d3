import { z } from 'zod/v4';
import { typedDay } from './time/typed';

/**
 * What a card and its handler agree on. Every flow declares its actions in `services/<flow>/contract.ts`: buttons are
 * made from them, handlers answer them, and the router parses input with them.
 */

/** What a button with this action must hold: ids, a version, a token; never a role or a state. */
export interface ActionFor<in Carried> {
  /** `<flow>.<action>`, matched exactly (reliability S25). Cards in chats hold it: it never changes. */
  readonly verb: string;
  /** Names of all the fields that come in: a button holds nothing else. Absent: it holds whatever it is given. */
  readonly names?: readonly string[];
  /** Those of them that people fill in. Absent: it is a form, which reports its own faults. */
  readonly asked?: readonly string[];
  /** Never set at run time: what a button holds is known to the compiler alone. */
  readonly carries?: (carried: Carried) => void;
}

/** What one button does. */
export interface ActionContract<Data extends z.ZodType = z.ZodType> extends ActionFor<never> {
  /** What comes in when it is pressed: what the button held, and what people filled in. */
  readonly data: Data;
}

export type ActionContracts = Readonly<Record<string, ActionContract>>;

/** What the handler of this action gets. */
export type DataOf<Action extends ActionContract> = z.output<Action['data']>;

/** What a button with these values holds. */
export type Carried<Shape extends z.ZodRawShape> = Readonly<z.input<z.ZodObject<Shape>>>;

/** An action before it has its verb, which follows from its place in the flow. */
interface Declared<Holds, Data extends z.ZodType> {
  readonly data: Data;
  readonly names?: readonly string[];
  readonly asked?: readonly string[];
  readonly carries?: (carried: Holds) => void;
}

/**
 * Closed: fields it does not name are dropped (reliability S20).
 * @param carried what the card puts into the button.
 * @param asked what people fill in, in the card's inputs with these ids.
 */
export const carrying = <
  Held extends z.ZodRawShape = Record<never, never>,
  Asked extends z.ZodRawShape = Record<never, never>,
>(
  carried: Held = {} as Held,
  asked: Asked = {} as Asked,
): Declared<Carried<Held>, z.ZodObject<Held & Asked>> => {
  const shape = { ...carried, ...asked };
  return { data: z.object(shape), names: Object.keys(shape), asked: Object.keys(asked) };
};

/** Proves to whom a form was shown, and makes it count only once (`services/forms/form-token.ts`). */
export const sealed = z.string().max(2_000);

/** A form that sends all its fields. Loose, because the form's own schema closes them and reports what is wrong. */
export const sending = <Held extends z.ZodRawShape = Record<never, never>>(carried: Held = {} as Held) => {
  const shape = { token: sealed, ...carried };
  const data = z.looseObject(shape);
  return { data } satisfies Declared<never, typeof data> as Declared<Carried<typeof shape>, typeof data>;
};

/** A day from a card's picker, however the client writes it, as `YYYY-MM-DD`. */
export const pickedDay = z
  .string()
  .max(40)
  .transform((typed, context) => {
    const day = typedDay(typed);
    if (day === null) context.addIssue({ code: 'custom', message: 'this is no day' });
    return day ?? z.NEVER;
  });

/** Longest remark that can be made about a record, anywhere. */
export const remarkLength = 2_000;

/** Text that people type; what is wrong with it is reported where it is parsed. */
export const typedWords = z.string().max(20_000).default('');

type Named<Flow extends string, Actions> = {
  readonly [Name in keyof Actions]: Actions[Name] & { readonly verb: `${Flow}.${Name & string}` };
};

/** Gives every action of a flow its verb: the name of the flow plus its own. */
export const actionsOf = <
  Flow extends string,
  Actions extends Readonly<Record<string, Declared<never, z.ZodType>>>,
>(
  flow: Flow,
  actions: Actions,
): Named<Flow, Actions> =>
  Object.fromEntries(
    Object.entries(actions).map(([name, action]) => [name, { ...action, verb: `${flow}.${name}` }]),
  ) as Named<Flow, Actions>;

/** Names within a flow, `<flow>.<name>`; rows in storage hold them, so they never change. */
export const namedBy = <Flow extends string, const Names extends readonly string[]>(
  flow: Flow,
  names: Names,
): { readonly [Name in Names[number]]: `${Flow}.${Name}` } =>
  Object.fromEntries(names.map((name) => [name, `${flow}.${name}`])) as {
    readonly [Name in Names[number]]: `${Flow}.${Name}`;
  };
