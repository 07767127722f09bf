import { CommandFault } from '../../src/application/commandFault';
import { execute, GraphQLError, parse } from 'graphql';
import { PositionError, StoreUnavailableError } from '../../src/eventstore/errors';
import { createSchema } from '../../src/graphql/buildSchema';
import { fault, formatFault, isInternalFault } from '../../src/graphql/faults';

const thrown = (error: Error) =>
  new GraphQLError(error.message, { originalError: error, path: ['commitments'] });

describe('a fault as clients see it', () => {
  it('has a code, Vietnamese text, English text and its place', () => {
    expect(formatFault(fault('PAGE_TOO_LARGE'))).toEqual({
      message: 'Mỗi trang có từ 1 đến 100 mục.',
      extensions: { code: 'PAGE_TOO_LARGE', messageEn: 'A page holds 1 to 100 entries.' },
    });
    expect(formatFault(thrown(new PositionError('POSITION_FROM_ANOTHER_LOG')))).toMatchObject({
      path: ['commitments'],
      extensions: { code: 'POSITION_FROM_ANOTHER_LOG' },
    });
  });

  it('tells a store that cannot be reached from a mistake of the program', () => {
    const unavailable = thrown(new StoreUnavailableError('disk full at /var/data'));
    expect(formatFault(unavailable).extensions).toMatchObject({ code: 'LOG_AWAY' });
    expect(isInternalFault(unavailable)).toBe(false);
    // Only who sent a command has one to send again.
    const command = thrown(new CommandFault('the log cannot be reached at the moment'));
    expect(formatFault(command).extensions).toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('never shows the text or stack of something unforeseen', () => {
    const secret = thrown(new TypeError('cannot read password of /etc/shadow'));
    expect(isInternalFault(secret)).toBe(true);
    expect(JSON.stringify(formatFault(secret))).not.toContain('shadow');
    expect(formatFault(new Error('shadow')).extensions?.['code']).toBe('INTERNAL');
    expect(formatFault('a text that was thrown').extensions?.['code']).toBe('INTERNAL');
  });

  it('keeps what graphql-js says of a variable that does not fit', async () => {
    const document = parse('query ($n: Int!) { units(first: $n) { totalCount } }');
    const { errors } = await execute({ schema: createSchema(), document, variableValues: {} });
    const shown = formatFault(errors?.[0]);
    expect(shown.extensions?.['code']).toBe('BAD_USER_INPUT');
    expect(shown.message).toMatch(/^Dữ liệu gửi lên không hợp lệ\. .*\$n/u);
    expect(shown.extensions?.['messageEn']).toMatch(/^The input is not valid\. .*\$n/u);
  });
});
