import type { Grammar } from './grammar.ts'

const list = (text: string): string[] =>
  text
    .split(/[|\n]/)
    .map((phrase) => phrase.trim())
    .filter(Boolean)

/** English. Phrases are compared without case, accents and apostrophes; the longest wins. */
export const english: Grammar = {
  language: 'en',
  acts: {
    undo: list(`undo | undo that | undo this | undo it | undo the last one | undo last | take that back | take it back
      | go back | revert | revert that | scratch that | cancel that | put it back | oops | never mind | nevermind
      | back to how it was | back to what it was | as it was before | undo my last command | undo the reset`),
    reset:
      list(`start over | start again | start afresh | start from scratch | from scratch | reset | reset everything
      | reset my feed | reset the feed | reset it all | clear | clear all | clear everything | clear all that | scrap all that
      | scrap everything | scrap that all | forget everything | forget it all | forget all that | forget all of that
      | forget all i said | forget everything i said | wipe everything | wipe it | drop everything | remove all filters
      | clear filters | clear all filters | clear my filters | no filters | clean slate | fresh start`),
    satisfied:
      list(`perfect | thanks | thank you | thx | cheers | great | awesome | excellent | brilliant | wonderful | lovely
      | nice | cool | good | very good | well done | love it | i love it | i love this | love this | i love these | love these
      | i like it | i like this | i like these | looks good | looks great | this is great | this is perfect | thats great
      | thats perfect | thats it | thats better | much better | better | good job | spot on | exactly | just right
      | this works | that works | happy with this | keep it like this | keep it that way | good enough`),
    explain:
      list(`why | why this | why that | why these | why this one | why is this here | why is that here | why is it here
      | why are these here | why am i seeing this | why do i see this | why did you show me this | explain | explain this
      | explain that | explain yourself | how come | what is this doing here`),
    unsupported:
      list(`play | play it | play this | play the first one | buy | buy it | buy this | order it | book it
      | add to cart | add it to my cart | what time is it | whats the weather | what is the weather | tell me a joke
      | call me | send me an email | download | download it`),
    noise:
      list(`hi | hello | hey | hiya | yo | lol | haha | hmm | hm | um | uh | ok | okay | k | yes | no | yeah | yep | nope
      | test | testing | whatever | so | well | and | wow | please | good morning | good evening`),
  },
  scopes: {
    want: list(`i want | i need | i would like | id like | i wanna | give me | show me | show | find me | find | looking for
      | im looking for | i am looking for | let me see | how about | what about | any | some | something | anything
      | must be | must have | has to be | have to be | should be | needs to be | want | need | it must be`),
    only: list(`only | just | nothing but | none but | exclusively | strictly | solely | purely | show only | show me only
      | only show | only show me | just show me | i only want | i just want | only want | limit to | limit it to | stick to`),
    more: list(
      `more | add | add in | also | some more | more of | even more | lots of | plenty of | a lot of | mostly | mainly`,
    ),
    like: list(`i like | i love | i enjoy | i adore | i prefer | prefer | preferably | ideally | im into | i am into | into
      | in the mood for | im in the mood for | feel like | i feel like | i fancy | fancy | would be nice | a fan of
      | im a fan of | big fan of | rather | id rather have | favour | favor`),
    without:
      list(`no | not | none | without | never | nothing | nothing with | nothing by | nothing from | nothing in
      | nothing about | avoid | exclude | excluding | hide | remove | skip | hate | i hate | cant stand | i cant stand
      | dont want | i dont want | do not want | i do not want | dont want any | dont show | dont show me | do not show
      | do not show me | never show | never show me | stop showing | stop showing me | stop with | dont like
      | i dont like | do not like | i do not like | dislike | i dislike | dont give me | do not give me | no more | not any
      | not any more | anything but | everything but | anything except | everything except | anything other than
      | enough | enough of | enough with | get rid of | take out | ban | block | minus | free of | not in | isnt | arent
      | is not | are not | must not be | should not be | cannot be | cant be | rule out | leave out | nor | neither | zero
      | sick of | im sick of | dont include | do not include | not starring | never again | drop the`),
    less: list(`less | fewer | not so much | not as much | not so many | not too much | not too many | not too | too | too much
      | too many | tired of | im tired of | bored of | bored with | im bored of | rather not | id rather not | preferably no
      | preferably not | ideally no | ideally not | not a fan of | im not a fan of | not big on | not into | im not into
      | not really into | not really in the mood for | not in the mood for | im not in the mood for | go easy on
      | tone down | cut down on | cut back on | reduce | dial down | maybe no | maybe not | maybe less | not much
      | dont really like | i dont really like | dont much like | as little`),
    except: list(
      `except | except for | apart from | other than | but not | with the exception of | unless`,
    ),
    allow:
      list(`is fine | are fine | is fine again | are fine again | is ok | are ok | is okay | are okay | is ok again
      | is okay again | are okay again | are ok again | is allowed | are allowed | is allowed again | is back on
      | is all right | are all right | is alright | are alright | allow | allow again | bring back | i dont mind | dont mind
      | i do not mind | dont mind some | fine with | im fine with | ok with | okay with | im ok with | im okay with
      | can come back | can be back | is welcome | are welcome | is good again`),
    forget:
      list(`forget | forget about | forget what i said about | forget what i said on | forget the thing about
      | forget that i said | forget the | forget my | ignore what i said about | ignore | drop | drop the rule about
      | lift the | lift | stop filtering on | stop filtering by | remove the limit on | no limit on | no more limit on
      | dont care about | i dont care about | do not care about | never mind the | nevermind the | any kind of`),
    instead:
      list(`instead | switch to | change to | change it to | change that to | make it | make that | rather make it
      | replace it with | replace that with | swap to`),
  },
  little: list(
    `a bit | a bit of | a little | a little bit | a little bit of | slightly | somewhat | a few | a touch | a touch of | a tad`,
  ),
  much: list(
    `much | a lot | lots | way | far | many | loads | heaps | tons | a whole lot | very much`,
  ),
  weak: list(
    `maybe | perhaps | ideally | preferably | if possible | if you can | where possible | possibly | when possible
     | could be | might be | kind of | sort of | by preference | hopefully | would be nice | if you have any | optional`,
  ),
  and: list(`and | plus | as well as | & | and also | along with`),
  or: list(`or | nor | or maybe | and or`),
  contrast: list(`but | however | though | although | yet | while | then`),
  topic:
    list(`about | set in | set on | set during | involving | featuring | that feels | feels | where | in which | like
    | similar to | along the lines of | based on`),
  comparisons: [
    {
      operator: '<',
      phrases: list(`under | less than | below | fewer than | lower than | smaller than | inside`),
    },
    { operator: '<', measure: 'duration', phrases: list(`shorter than`) },
    { operator: '<', measure: 'money', phrases: list(`cheaper than`) },
    {
      operator: '<',
      measure: 'time',
      phrases: list(
        `before | earlier than | older than | pre | prior to | before the year | before i was born in`,
      ),
    },
    {
      operator: '<=',
      phrases:
        list(`at most | up to | no more than | not more than | max | maximum | a maximum of | no higher than
        | not over | not above | nothing over | nothing above | nothing higher than | no greater than | within | not exceeding
        | not exceed | at the most | capped at`),
    },
    {
      operator: '<=',
      measure: 'duration',
      phrases: list(`no longer than | not longer than | nothing longer than | isnt longer than`),
    },
    { operator: '<=', measure: 'money', phrases: list(`no dearer than | not more expensive than`) },
    {
      operator: '<=',
      measure: 'time',
      phrases: list(
        `until | till | no later than | not newer than | nothing newer than | nothing after | not after | up until`,
      ),
    },
    {
      operator: '>',
      phrases: list(`over | more than | above | greater than | higher than | exceeding`),
    },
    { operator: '>', measure: 'duration', phrases: list(`longer than`) },
    { operator: '>', measure: 'money', phrases: list(`more expensive than | dearer than`) },
    {
      operator: '>',
      measure: 'time',
      phrases: list(`after | later than | newer than | post | more recent than`),
    },
    {
      operator: '>=',
      phrases:
        list(`at least | no less than | not less than | minimum | min | a minimum of | no lower than | not under
        | not below | nothing under | nothing below | nothing less than | no fewer than`),
    },
    {
      operator: '>=',
      measure: 'duration',
      phrases: list(`no shorter than | not shorter than | nothing shorter than`),
    },
    {
      operator: '>=',
      measure: 'time',
      phrases:
        list(`since | starting from | no earlier than | not older than | nothing older than | nothing before
        | not before | nothing earlier than | no older than`),
    },
    {
      operator: 'around',
      phrases: list(
        `around | about | roughly | approximately | approx | circa | near | close to | nearly`,
      ),
    },
  ],
  comparisonsAfter: [
    {
      operator: '<=',
      phrases:
        list(`at most | or less | or under | or below | or lower | or fewer | max | maximum | tops | at the most | and under
        | and below | or shorter | or cheaper | or earlier | or older | or before | and earlier`),
    },
    {
      operator: '>=',
      phrases:
        list(`at least | or more | or over | or above | or higher | or longer | minimum | min | and up | and above | and over
        | or up | or later | or newer | onwards | onward | and later | and newer | or after`),
    },
    { operator: 'around', phrases: list(`or so | ish | give or take`) },
  ],
  between: list(`between | from`),
  to: list(`to | and | through | until | till | up to`),
  sorts: [
    {
      measure: 'time',
      direction: 'desc',
      phrases:
        list(`newest first | latest first | most recent first | newest | sort by newest | sort by date | sort by year
        | newest to oldest | newest at the top | sort by latest`),
    },
    {
      measure: 'time',
      direction: 'asc',
      phrases: list(`oldest first | earliest first | oldest | sort by oldest | oldest to newest`),
    },
    {
      measure: 'duration',
      direction: 'asc',
      phrases: list(
        `shortest first | shortest | sort by length | sort by shortest | shortest to longest`,
      ),
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases: list(`longest first | longest | sort by longest | longest to shortest`),
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases: list(
        `cheapest first | cheapest | sort by price | sort by cheapest | lowest price first | price low to high`,
      ),
    },
    {
      measure: 'money',
      direction: 'desc',
      phrases: list(
        `most expensive first | most expensive | dearest first | highest price first | price high to low`,
      ),
    },
    {
      measure: 'popularity',
      direction: 'desc',
      phrases: list(`most popular first | most popular | sort by popularity | popular first`),
    },
  ],
  comparatives: [
    {
      measure: 'duration',
      direction: 'asc',
      phrases: list(`shorter | not so long | not too long | isnt too long`),
    },
    { measure: 'duration', direction: 'desc', phrases: list(`longer`) },
    {
      measure: 'money',
      direction: 'asc',
      phrases: list(`cheaper | less expensive | not too expensive | more affordable`),
    },
    { measure: 'money', direction: 'desc', phrases: list(`more expensive | pricier | dearer`) },
    {
      measure: 'time',
      direction: 'desc',
      phrases: list(`newer | more recent | more modern | not so old | not too old`),
    },
    { measure: 'time', direction: 'asc', phrases: list(`older | more classic | less recent`) },
  ],
  references: list(
    `the first one | the second one | the third one | the fourth one | the fifth one | the last one | this one | that one
     | these | those | the first | the second | the third`,
  ),
  fillers:
    list(`a | an | the | of | in | on | at | to | for | with | by | from | is | are | was | be | been | it | its | i | im | me | my | we
    | us | you | your | they | them | their | this | that | there | here | who | which | what | will | would | can | could | should
    | do | does | did | have | has | had | please | pls | thing | things | stuff | one | ones | item | items | result
    | results | option | options | title | titles | pick | picks | feed | list | page | suggestion | suggestions | recommend
    | recommendations | recommendation | suggest | see | watch | get | got | go | come | like | really | very | quite
    | again | today | tonight | now | right | good | great | nice | best | new | kind | sort | type | kinds | sorts | types | made | all
    | every | each | other | others | another | ok | okay | thanks | thank | hi | hey | hello | so | too | as | if | then | than
    | let | lets | want | something | anything | starring | stars | rated | ever | at all | whatsoever | either | both | well | oh | hmm
    | mix | maybe | just | yes | only | era | decade | times`),
  numbers: {
    zero: 0,
    one: 1,
    two: 2,
    three: 3,
    four: 4,
    five: 5,
    six: 6,
    seven: 7,
    eight: 8,
    nine: 9,
    ten: 10,
    eleven: 11,
    twelve: 12,
    thirteen: 13,
    fourteen: 14,
    fifteen: 15,
    sixteen: 16,
    seventeen: 17,
    eighteen: 18,
    nineteen: 19,
    twenty: 20,
    thirty: 30,
    forty: 40,
    fifty: 50,
    sixty: 60,
    seventy: 70,
    eighty: 80,
    ninety: 90,
    hundred: 100,
    thousand: 1000,
  },
  half: list(`and a half | half`),
  decades: {
    twenties: 20,
    thirties: 30,
    forties: 40,
    fifties: 50,
    sixties: 60,
    seventies: 70,
    eighties: 80,
    nineties: 90,
    noughties: 0,
  },
  partsOfDecade: { early: [0, 3], mid: [4, 6], late: [7, 9] },
  recent: list(
    `last | past | the last | the past | in the last | from the last | within the last | in the past`,
  ),
  durations: {
    h: 60,
    hr: 60,
    hrs: 60,
    hour: 60,
    hours: 60,
    m: 1,
    min: 1,
    mins: 1,
    minute: 1,
    minutes: 1,
    second: 1 / 60,
    seconds: 1 / 60,
    sec: 1 / 60,
    day: 1440,
    days: 1440,
  },
  currencies: {
    $: 'USD',
    usd: 'USD',
    dollar: 'USD',
    dollars: 'USD',
    buck: 'USD',
    bucks: 'USD',
    '£': 'GBP',
    gbp: 'GBP',
    pound: 'GBP',
    pounds: 'GBP',
    quid: 'GBP',
    '€': 'EUR',
    eur: 'EUR',
    euro: 'EUR',
    euros: 'EUR',
  },
  years: list(`year | years`),
}
