import { z } from 'zod';
import { defineCommand, IdField } from '../../src/kernel/command';
import { office } from '../../src/kernel/partyNeeds';

const said = { name: 'moveSeat', description: 'Move a seat.', answers: null } as const;
const toRoom = { kind: 'existing', field: 'roomId' } as const;
const lines = z.array(z.strictObject({ seatId: IdField, note: z.string() }));
const input = { roomId: IdField, toRoomId: IdField.optional(), seats: z.int(), lines };
const { roomId: _, ...renamed } = { ...input, hallId: IdField };
const { toRoomId: __, ...without } = input;

describe('A command names fields of its input: a renamed one does not compile', () => {
  it('as the record that it writes to', () => {
    const { target } = defineCommand({ ...said, target: toRoom, input });
    expect(target.field).toBe('roomId');
    defineCommand({ ...said, target: { kind: 'within', field: 'roomId' }, input });
    defineCommand({ ...said, target: { kind: 'either', field: 'toRoomId' }, input });
    // @ts-expect-error the room is called otherwise
    defineCommand({ ...said, target: toRoom, input: renamed });
    // @ts-expect-error likewise of what a room has
    defineCommand({ ...said, target: { kind: 'within', field: 'roomId' }, input: renamed });
    // @ts-expect-error likewise of a room that may be new
    defineCommand({ ...said, target: { kind: 'either', field: 'toRoomId' }, input: without });
    // @ts-expect-error a number names no record
    defineCommand({ ...said, target: { kind: 'existing', field: 'seats' }, input });
    // @ts-expect-error nobody need name the other room
    defineCommand({ ...said, target: { kind: 'existing', field: 'toRoomId' }, input });
  });

  it('as what makes a new record the same as one before', () => {
    const naturalKey = ({ roomId }: { readonly roomId: string }) => [roomId];
    const { target } = defineCommand({ ...said, target: { kind: 'new', naturalKey }, input });
    expect(target.naturalKey({ roomId: 'a' })).toEqual(['a']);
    // @ts-expect-error the room is called otherwise
    defineCommand({ ...said, target: { kind: 'new', naturalKey }, input: renamed });
  });

  it('as what no second record may be drawn from', () => {
    const target = { kind: 'new' } as const;
    const drawn = defineCommand({ ...said, target, drawsOn: ({ roomId }) => roomId, input });
    expect(drawn.name).toBe('moveSeat');
    // @ts-expect-error the room is called otherwise
    defineCommand({ ...said, target, drawsOn: ({ roomId }) => String(roomId), input: renamed });
    // @ts-expect-error nobody need name the other room
    defineCommand({ ...said, target, drawsOn: ({ toRoomId }) => toRoomId, input });
  });

  it('as further records which it changes', () => {
    const { alsoWrites } = defineCommand({
      ...{ ...said, target: toRoom, input },
      alsoWrites: ['toRoomId'],
    });
    expect(alsoWrites).toEqual(['toRoomId']);
    // @ts-expect-error the other room is called otherwise
    defineCommand({ ...said, target: toRoom, alsoWrites: ['toRoomId'], input: without });
    // @ts-expect-error a number names no record
    defineCommand({ ...said, target: toRoom, alsoWrites: ['seats'], input });
  });

  it('as records that its sender may name without reading them, inside of lists too', () => {
    const { namesBeyondReach } = defineCommand({
      ...{ ...said, target: toRoom, input },
      namesBeyondReach: ['toRoomId', 'lines.seatId'],
    });
    expect(namesBeyondReach).toHaveLength(2);
    // @ts-expect-error the other room is called otherwise
    defineCommand({ ...said, target: toRoom, namesBeyondReach: ['toRoomId'], input: without });
    // @ts-expect-error the seats of the lines are called otherwise
    defineCommand({ ...said, target: toRoom, namesBeyondReach: ['lines.placeId'], input });
  });

  it('as what its decision needs to know', () => {
    const asked = defineCommand({
      ...{ ...said, target: toRoom, input },
      needs: { keeper: office('roomId') },
    });
    expect(Object.keys(asked.needs)).toEqual(['keeper']);
    const needs = { keeper: office('toRoomId') };
    // @ts-expect-error the other room is called otherwise
    defineCommand({ ...said, target: toRoom, needs, input: without });
  });
});
