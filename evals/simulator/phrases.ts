/**
 * How people say what is wrong with a page. `{}` stands for the value. They were written without a look at what the
 * parser knows: what it cannot read is what is measured. Soft ones are said once; who was not heard becomes firm.
 */
export const phrases = {
  avoid: {
    soft: ['less {}', 'too much {} here', 'not so much {}', 'a bit less {} please'],
    firm: [
      'no {}',
      'no {} please',
      "I don't want {}",
      'leave out {}',
      'nothing with {}',
      'can we skip {}?',
      'I hate {}',
      'stop showing me {}',
      'without {}',
      'enough {} already',
    ],
    again: ['I said no {}', 'really, no {} at all', 'still {}... never show me {}'],
  },
  want: {
    soft: ['more {}', 'in the mood for {}', "I'd love some {}", 'a few more {} would be nice'],
    firm: [
      '{}',
      'show me {}',
      'I want {}',
      'only {}',
      'how about {}?',
      "I'm looking for {}",
      'just {} please',
    ],
    again: ['only {}', 'I asked for {}', 'just {}, nothing else'],
    changed: [
      'actually, {} instead',
      'make it {} instead',
      'changed my mind, {}',
      'now show me {}',
    ],
  },
  drop: ['forget {}', 'never mind {}', 'forget what I said about {}'],
  most: {
    any: ['{} at most', 'at most {}', 'nothing over {}', 'no more than {}', 'up to {}', '{} max'],
    year: ['nothing after {}', '{} or earlier', 'no later than {}', 'up to {}'],
  },
  least: {
    any: ['at least {}', 'nothing under {}', '{} or more', 'no less than {}'],
    year: ['since {}', 'nothing before {}', '{} or later', '{} onwards', 'no older than {}'],
  },
} as const
