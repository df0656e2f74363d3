import type { House } from '../house';
import type { Action, Answer, Command, Permission, Turn } from './flow';
import { nearestCommand, parseCommand } from './commands';
import { unknownCommand, welcome } from '../flows/help';
import { notice } from '../flows/notices';

/** Finds who answers: a typed command or a pressed action, checks that the person may, and hands over. */
export class Router {
  private readonly commands: readonly Command[];
  private readonly actions: ReadonlyMap<string, Action>;

  constructor(private readonly house: House) {
    this.commands = house.flows.flatMap(({ commands }) => commands);
    const actions = house.flows.flatMap((flow) => flow.actions);
    this.actions = new Map(actions.map((action) => [action.verb, action]));
  }

  /** @param text what was typed, as the channel gave it. Never silence: unknown text gets the nearest command. */
  async command(turn: Omit<Turn, 'words'>, text: string): Promise<Answer> {
    const parsed = parseCommand(text, this.commands);
    if (!parsed) {
      const nearest = nearestCommand(text, this.commands);
      return unknownCommand(turn, nearest);
    }
    const found = this.commands.find(({ names }) => names.includes(parsed.name));
    const full = { ...turn, words: parsed.words };
    if (!found) return unknownCommand(turn, null);
    return this.refusal(full, found.permission, found.names[0]) ?? (await found.handle(full, this.house));
  }

  /** @param data what the card carried and the person typed: untrusted. Verbs match exactly (reliability S25). */
  async action(turn: Omit<Turn, 'words'>, verb: string, data: unknown): Promise<Answer> {
    const full = { ...turn, words: '' };
    const action = this.actions.get(verb);
    const parsed = action?.data.safeParse(data);
    if (!action || !parsed?.success) {
      this.house.log.warn({ reference: turn.reference }, 'action not understood');
      return notice(full, 'invalidInput');
    }
    return (
      this.refusal(full, action.permission, verb) ?? (await action.handle(full, parsed.data, this.house))
    );
  }

  welcome(turn: Omit<Turn, 'words'>): Answer {
    return welcome(turn);
  }

  /** Denied by default (features N15); a refusal is logged, without who it was. */
  private refusal(turn: Turn, permission: Permission, what: string): Answer | null {
    const { affiliation, roles } = turn.actor;
    const allowed =
      permission.affiliations.includes(affiliation) &&
      (!permission.roles || permission.roles.some((role) => roles.includes(role)));
    if (allowed) return null;
    this.house.log.warn({ reference: turn.reference, what, affiliation }, 'refused');
    return notice(turn, 'notAllowed');
  }
}
