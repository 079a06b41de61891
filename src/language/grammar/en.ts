import type { Grammar } from './grammar.ts'
import { list } from './list.ts'

/** What is to stand first: "newest first", "the newest ones at the top". */
const first = (kinds: string): string[] =>
  list(kinds).flatMap((kind) =>
    ['first', 'ones first', 'on top', 'at the top', 'ones on top', 'ones at the top'].map(
      (place) => `${kind} ${place}`,
    ),
  )

/** "from dear to cheap", "cheapest to dearest". */
const fromTo = (from: string, to: string): string[] =>
  list(from).flatMap((one) => list(to).map((other) => `${one} to ${other}`))

/** "sort by price descending", "price, highest first": an order of what is named. */
const ordered = (names: string, ways: string): string[] =>
  list(names).flatMap((name) =>
    ['', 'by ', 'sort by ', 'order by ', 'sorted by ', 'ordered by ', 'rank by '].flatMap((how) =>
      list(ways).map((way) => `${how}${name} ${way}`),
    ),
  )
const falling =
  'descending | desc | in descending order | high to low | from high to low | highest first | highest to lowest | decreasing'
const rising =
  'ascending | asc | in ascending order | low to high | from low to high | lowest first | lowest to highest | increasing'
const dear = 'dear | dearest | expensive | most expensive | priciest | pricey'
const cheap = 'cheap | cheapest | least expensive'
const years = 'year | date | release date | release year'
const lengths = 'length | running time | runtime | duration'
const scores = 'rating | ratings | score | scores | stars | reviews'

/** "would be sweet": said of what is wished for. */
const nice = ['would be', 'itd be', 'thatd be'].flatMap((be) =>
  list(`nice | sweet | great | good | cool | awesome | lovely | perfect | fun | ideal | amazing | wonderful
    | brilliant | a plus | a bonus | a big plus | a nice plus | a nice bonus | welcome | appreciated | preferred | preferable
    | a nice touch | nice to have | ok | okay | fine | alright | ok too | okay too | fine too | alright too | ok as well | okay as well
    | fine as well | alright as well`).map((how) => `${be} ${how}`),
)
const plus = ['is', 'are', 'thats', 'its', ''].flatMap((be) =>
  list(`plus | bonus | big plus | nice plus | nice bonus`).map((what) => `${be} a ${what}`.trim()),
)
const welcome = [...nice, ...plus].flatMap((be) =>
  [
    '',
    ' if it was',
    ' if it were',
    ' if it had',
    ' if they were',
    ' if they had',
    ' if there was',
    ' if there were',
    ' to have',
  ].map((rest) => `${be}${rest}`),
)

/** "if you have any", "if u got it": what is wished for, not demanded. */
const ifAny = list(`you | u | ya | youve | they | theyve | theres | there is | there are`).flatMap(
  (who) =>
    ['', ' have', ' got', ' have got', ' do', ' can find', ' happen to have', ' stock'].flatMap(
      (verb) =>
        [
          '',
          ' it',
          ' any',
          ' one',
          ' some',
          ' them',
          ' those',
          ' him',
          ' her',
          ' that',
          ' one of those',
        ].flatMap((what) => (verb + what === '' ? [] : [`if ${who}${verb}${what}`])),
    ),
)

/** "could i get": asks as "i want" does. */
const mayIHave = list(`can | could | may | might`).flatMap((may) =>
  list(`i | we`).flatMap((who) =>
    list(`get | have | see`).flatMap((verb) => [
      `${may} ${who} ${verb}`,
      `${may} ${who} please ${verb}`,
    ]),
  ),
)

/** "isn't a must": said of what may be missing. */
const optional = list(`is not | isnt | are not | arent | thats not | its not | not`).flatMap(
  (denied) =>
    list(`a must | a must have | essential | necessary | required | mandatory | obligatory | compulsory | obligation
    | an obligation | a requirement | needed | a dealbreaker | a deal breaker | a big deal | crucial | vital | important`).map(
      (what) => `${denied} ${what}`,
    ),
)

/** "put that back how it was": what undoes. */
const putBack = list(`put | get | bring | change | turn | switch | set`).flatMap((verb) =>
  list(`that | it | them | this | those | things | everything`).flatMap((what) =>
    [
      '',
      ' how it was',
      ' how they were',
      ' to how it was',
      ' the way it was',
      ' like it was',
      ' as it was',
    ].map((how) => `${verb} ${what} back${how}`),
  ),
)

/** "won't watch", "don't do": of what someone does not do, nothing is wanted. */
const shuns = list(
  `wont | dont | doesnt | cant | cannot | will not | do not | does not | never`,
).flatMap((denied) =>
  list(
    `watch | eat | wear | touch | drink | stomach | handle | bear | tolerate | go near | listen to | put up with | sit through`,
  ).map((verb) => `${denied} ${verb}`),
)

/** "are a big no", "gives me a headache": said of what is not wanted. */
const refused = [
  ...list(
    `big | huge | firm | hard | strict | definite | absolute | massive | total | flat`,
  ).flatMap((how) =>
    ['is', 'are', 'thats', 'its', ''].map((be) =>
      `${be} a${/^a/.test(how) ? 'n' : ''} ${how} no`.trim(),
    ),
  ),
  ...list(
    `a headache | headaches | nightmares | the creeps | the ick | anxiety | a migraine | a rash`,
  ).map((what) => `gives me ${what}`),
  ...['', 's'].flatMap((s) => [
    ...list(`mad | crazy | up the wall | nuts | insane`).map((how) => `drive${s} me ${how}`),
    ...list(
      `freak${s} me out | creep${s} me out | bore${s} me | bore${s} me to tears | put${s} me to sleep | make${s} me sick | put${s} me off | do${s === '' ? '' : 'es'} my head in`,
    ),
  ]),
  ...list(`leave | keep | cut | filter | kick | throw | weed`).flatMap((verb) =>
    list(`it | that | them | those | these | him | her | this`).map(
      (what) => `${verb} ${what} out`,
    ),
  ),
]

/** "better stars than": a comparison of how good items are held to be. */
const betterThan = list(`better | higher | more`).flatMap((how) =>
  list(`stars | star rating | rating | ratings | score | scores | reviews`).map(
    (what) => `${how} ${what} than`,
  ),
)

/** "isn't too": denied of what is too much of something. */
const notToo =
  list(`not | isnt | is not | arent | are not | thats not | wont be | not be | shouldnt be | should not be
  | ideally not | preferably not | maybe not`).flatMap((denied) =>
    list(`too | so | overly | that | super | particularly | especially | ridiculously | insanely | crazy | terribly
    | excessively | extremely`).map((much) => `${denied} ${much}`),
  )

/** "not so scary", "but not overly long": asks for less of it. "Not that" points at something. */
const tooMuch = notToo
  .filter((denied) => !denied.endsWith(' that'))
  .flatMap((denied) => [denied, `but ${denied}`])
/** "is a big no": what it is said of is not wanted. */
const isRefused = ['is a', 'are a', 'a', 'is an', 'are an', 'its a', 'thats a'].flatMap((is) =>
  list(`big no | hard no | huge no | definite no | firm no | no no | big no no | nono | no from me | hard pass
    | deal breaker | dealbreaker | turn off | turnoff | absolute no`).map((no) => `${is} ${no}`),
)

/** "all I see is": before what there is too much of. */
const allThereIs =
  list(`its all | it is all | this is all | these are all | they are all | theyre all | all i see is
  | all i see are | all im seeing is | all i get is | all im getting is | i only see | im only seeing | i keep seeing
  | i keep getting | you keep showing me | it keeps showing me | you keep giving me | you keep recommending`)

const makers =
  list(`guy | guys | person | people | man | woman | lady | one | ones | folks | team | studio | studios | company
  | companies | brand | crew | minds | mind | brains | genius | outfit | label | house`)

/** "whoever made", "the people behind": before what they made. */
const whoMade = [
  ...['whoever', ...makers.flatMap((maker) => [`${maker} who`, `${maker} that`])].flatMap((who) =>
    list(`made | did | created | directed | wrote | developed | designed | produced | published | composed | makes | is behind
      | was behind | are behind | were behind | brought us | gave us | came up with`).map(
      (verb) => `${who} ${verb}`,
    ),
  ),
  ...makers.map((maker) => `${maker} behind`),
  ...list(
    `maker | makers | creator | creators | dev | devs | developer | developers | author | authors`,
  ).flatMap((maker) => [`${maker} of`, `${maker} behind`]),
]

/** "anywhere but": all that is not what follows. */
const anyBut = list(
  `anything | everything | anywhere | everywhere | any place | anyone | everyone | anybody | everybody | all`,
).flatMap((any) =>
  list(
    `but | except | except for | bar | apart from | aside from | other than | besides | excluding | save for`,
  ).map((but) => `${any} ${but}`),
)

/** "a long day": what is told of a time that was hard. */
const hardTimes = list(`long | rough | tough | hard | stressful | hectic`).flatMap((how) =>
  list(`day | week | night | month | shift | year | weekend`).map((time) => `${how} ${time}`),
)

/** "more then" is often typed for "more than". */
const withSlips = (comparisons: Grammar['comparisons']): Grammar['comparisons'] =>
  comparisons.map((comparison) => ({
    ...comparison,
    phrases: comparison.phrases.flatMap((phrase) =>
      phrase.endsWith(' than') ? [phrase, phrase.replace(/than$/, 'then')] : phrase,
    ),
  }))

/** English. Phrases are compared without case, accents and apostrophes; the longest wins. */
export const english: Grammar = {
  language: 'en',
  acts: {
    undo: [
      ...putBack,
      ...list(
        `that last bit | the last bit | that last thing | the last thing | that last one | the last one | what i just said`,
      ).map((what) => `take ${what} back`),
      ...list(`undo the last two | undo the last few | undo both | undo these | undo those | go back two steps | back two steps
        | scratch that last thing | scratch the last thing | scratch that last bit | forget that last bit`),
      ...list(`take back what i just said | take back what i said | undo the last thing | undo the last change | undo my last | undo my last one | undo the previous one | undo again
      | cancel last | cancel the last one | undo last command | undo the last command | undo | undo that | undo this | undo it | undo the last one | undo last | take that back | take it back
      | go back | revert | revert that | scratch that | cancel that | put it back | oops | never mind | nevermind
      | back to how it was | back to what it was | as it was before | i changed my mind | changed my mind | ive changed my mind | it was a mistake | by mistake | my bad | that was wrong | wrong one | undo my last command | undo the reset | undo my last change
      | undo the last change | undo last change | undo what i just said | ctrl z | ctrl+z | cancel | cancel my last
      | i take it back | i take that back | put that back | go back one step | back one step | one step back | take a step back | undo that last thing | undo that last one | undo the last step | undo my last step | put them back | bring it back | back | step back | go back one
      | go back a step | reverse that | unde | previous | previous feed | roll back | rollback | that was a mistake
      | my mistake | wrong undo | restore | restore it | restore that | go back to before | not what i meant | no undo that
      | forget the last thing i said | forget what i just said | forget i said that | forget that last one
      | ignore my last command | ignore that | ignore the last one`),
      ...list(`how it was | the way it was | like it was | like before | as before`),
    ],
    reset:
      list(`empty the whole list | empty the list | empty my list | wipe everything i told you | start over | start again | start afresh | start from scratch | from scratch | start from zero | begin from zero | from zero | begin from scratch | start anew | begin anew | im starting over
      | i am starting over | im starting again | lets begin again | wipe it all | wipe everything out | bin everything | bin it all | bin the lot | chuck everything | chuck it all
      | chuck it all out | delete all that | delete it all | new search | new start please | take it from the top | lets take it from the top | blank slate | reset | reset everything
      | reset my feed | reset the feed | reset it all | clear | clear all | clear everything | clear all that | scrap all that
      | scrap everything | scrap that all | forget everything | forget it all | forget all that | forget all of that
      | forget all i said | forget everything i said | wipe everything | wipe it | drop everything | remove all filters
      | clear filters | clear all filters | clear my filters | no filters | clean slate | fresh start | wipe the slate clean
      | begin again | start fresh | lets start over | let us start over | reset all | reset please | remove everything
      | remove all | remove all the filters | delete everything | delete all filters | forget all my preferences
      | forget my preferences | clear my preferences | clear preferences | reset my preferences | reset preferences
      | back to default | back to the defaults | defaults | default feed | take me back to the start | back to the start
      | back to square one | throw it all out | get rid of everything | drop all filters | empty everything | new start
      | scrap it all | scrap the lot | forget the lot | forget about everything | forget about all that | wipe all
      | remove all my filters | clear the feed | clear my feed | clear it | i want to start over | im starting over | i am starting over | starting over | wipe it all | start from the beginning`),
    satisfied: [
      ...list(`these will do | those will do | they will do | this one will do | that one will do`),
      ...list(`thats me sorted | im sorted | sorted | all sorted | that sorted me out | thats sorted | ta very much | ta muchly
        | found one | found it | i found one | i found it | found something | i found something | found what i needed
        | found what i was after | found what i wanted | got one | got it | got what i needed | thats me done | im done
        | job done | night | night night | goodnight | have a good one`),
      ...list(`perfect | thanks | thank you | thx | cheers | great | awesome | excellent | brilliant | wonderful | lovely
      | nice | cool | good | very good | well done | love it | i love it | i love this | love this | i love these | love these
      | i like it | i like this | i like these | looks good | looks great | this is great | this is perfect | thats great
      | thats perfect | thats it | thats better | much better | better | good job | spot on | exactly | just right
      | this works | that works | happy with this | keep it like this | keep it that way | good enough | looks perfect
      | these look great | these look good | these are great | these are perfect | these are good | thats good | that is good
      | thats what i wanted | exactly what i wanted | just what i wanted | this is what i wanted | thats the one
      | that is perfect | that is great | this is exactly what i wanted | you nailed it | nailed it | nice one | thank u
      | thanks a lot | thanks so much | many thanks | thank you so much | thank you very much | ty | tysm | ta | great job
      | good work | nice work | well done you | im happy | i am happy | happy now | im happy now | im happy with this
      | im happy with these | happy with these | sweet | lovely stuff | im good for now | good for now | all set | im all set | great stuff | good stuff | superb | fantastic
      | amazing | spot on thanks | love this | love these | i like what i see | i like that | i love that | love that
      | yes perfect | all good | im good | good selection | great selection | nice selection | that did it | thatll do
      | that will do | thatll do nicely | this will do | works for me | sounds good | looking good | keep it up
      | keep these | keep this | keep going | dont change anything | do not change anything | leave it like this
      | leave it as it is | perfect leave it | stop there | 10 10 | chefs kiss | bingo | yay | yes thats it | yes exactly`),
    ],
    explain:
      list(`why | why this | why that | why these | why this one | why is this here | why is that here | why is it here
      | why are these here | why am i seeing this | why do i see this | why did you show me this | explain | explain this
      | explain that | explain yourself | how come | what is this doing here | how did you choose these
      | how did you pick these | what made you pick this | what made you choose this | reason | reasons | whats the reason
      | give me the reason | give me reasons | what makes you think i like this | what is this based on`),
    unsupported:
      list(`play | play it | play this | play the first one | buy | buy it | buy this | order it | book it
      | add to cart | add it to my cart | what time is it | whats the weather | what is the weather | tell me a joke
      | call me | send me an email | download | download it | pause | pause it | skip | stop it | turn it up | turn it off
      | log out | log me out | sign out | logout | change my password | delete my account | what can you do
      | who are you | what are you | help me with my homework | translate this | turn on subtitles | subscribe
      | cancel my subscription | refund | i want a refund | wheres my order | where is my order | track my order
      | trailer | watch the trailer | show me the trailer | play the trailer | checkout | check out`),
    noise:
      list(`not what i wanted | not what i want | not really | thats not it | this isnt it | not it | nope not it | no wait | wait no | no no | hold up | hi | hello | hey | hiya | yo | lol | haha | hmm | hm | um | uh | ok | okay | k | yes | no | yeah | yep | nope
      | god | damn | test | testing | whatever | so | well | and | wow | please | good morning | good evening | hi there | hello there
      | how are you | how are you doing | how are you all | how r u | hows it going | how is it going | hows things | how do you do | whats up | sup | idk | i dont know | not sure | dunno | nothing | bla | blah | meh | bored | im bored
      | anyone there | is anyone there | are you there | you there | good night | bye | goodbye | see you | dont know
      | i am not sure | im not sure | let me think | hold on | wait | one sec | one second | huh | what | oh | ah | aha`),
  },
  openings: {
    explain:
      list(`explain | what made you | why is | why are | why was | why am | why do | why did | why does | why would | why have | why has | why so many
      | why so much | why this | why these | why the | why that | how come | explain why | tell me why | what makes you
      | how did you pick | how did you choose | how do you know | what is the reason for | whats the reason for
      | for what reason | why on earth | why all | explain the`),
    unsupported: [
      ...list(`first | second | third | last | top`).map((place) => `add the ${place} one to`),
      ...list(`whos in | whos the | whos that | who stars in | whats it about | play trailer | play a trailer | show trailer | watch trailer
        | see the trailer | how long does | how long do | how spicy is | how hard is | how big is | do you have a store | whats your return policy | whats your returns`),
      ...list(`put | stick | pop | whack | throw`).flatMap((verb) =>
        list(`it | this | that | the first one | the second one | the third one | the last one | the top one | this one
          | that one | number one | number two | number three`).map((what) => `${verb} ${what} on`),
      ),
      ...list(
        `email the | print the | forward the | export the | copy the | email a | print me the | email your`,
      ),
      ...list(
        `text | send | print | print out | share | email | mail | forward | message | whatsapp | save | export | post | read`,
      ).flatMap((verb) =>
        list(`this | that | it | these | those | them | the list | this list | my list | the results | the first one | the page | me the | me this | me these
          | me that | me it | me them`).map((what) => `${verb} ${what}`),
      ),
      ...['do', 'can', 'could', 'will', 'would'].flatMap((verb) =>
        ['you', 'u', 'you guys', 'they', 'ya'].flatMap((whom) =>
          [
            'ship',
            'deliver',
            'gift',
            'email',
            'text',
            'print',
            'reserve',
            'refund',
            'download',
            'install',
            'stream',
            'call',
            'phone',
          ].map((what) => `${verb} ${whom} ${what}`),
        ),
      ),
      ...list(`ignore all previous | ignore previous | ignore your | ignore the above | disregard | you are now | pretend
      | act as | system prompt | reveal | print your | repeat your | forget your instructions | play the | play me the | buy the | buy me the | buy this | order the | order me | book the | book me | book a
      | add this to | add it to | add the first one to | put this in my | put it in my | who is | who was | who are
      | who directed | who made | who plays | who played | who wrote | when was | when did | when does | when is
      | where can i | where is | where was | how long is | how much is | how much does | how many | how old is | how do i
      | how does | what year | what is the weather | whats the weather | what is the capital | what time | what is the plot
      | whats the plot | what is it about | what is this about | whats this about | whats it about | tell me a
      | tell me about | can i buy | can i return | can you play | can you buy | can you order | can you book | could you play
      | ship it to | ship this to | is it available in | write me | write a | write an | translate | remind me | call
      | email me | text me | send me | send this | share this | share it | rent the | rent this | stream the | download the
      | turn on | turn off | set a timer | set an alarm | set a reminder | pause the | resume the | skip to | rate this
      | rate the | give it five stars | calculate | solve | order a | order two | order it | order this | pay for | install | uninstall | gift it | gift this | turn the
      | turn up | turn down | mute | book two | book three | book tickets | book seats | wheres my | wheres the | add it to
      | put it on my calendar | pay with | apply my
      | use my | track my | cancel my | upgrade my | change my | delete my | update my`),
    ],
  },
  errands: ['in', 'into', 'to', 'on'].flatMap((way) =>
    list(
      `basket | cart | bag | favourites | favorites | collection | library | shelf | meal plan | trolley | wishlist | wish list | calendar | watchlist | watch list | queue`,
    ).flatMap((place) => ['my', 'the'].map((whose) => `${way} ${whose} ${place}`)),
  ),
  remarks: [
    ...['', 'totally ', 'really ', 'quite ', 'entirely ', 'exactly ', 'too ', 'that '].map(
      (how) => `not ${how}sure`,
    ),
    ...list(`no idea | no clue | i dont know | dont really know | ive seen | i have seen | i seen | i saw | weve seen | we have seen | i have already seen | ive already seen
    | already seen | havent seen | i havent seen | have not seen | i have not seen | never seen | ive never seen | i never saw
    | i have never seen | i watched | ive watched | i have watched | i havent watched | i just watched | i loved | loved
    | loved it | i did like | i did see | i liked | liked it | i enjoyed | enjoyed it | i heard | ive heard | i have heard
    | i havent heard | i have not heard | never heard | ive never heard | i have never heard | i thought | it was | that was
    | this was | they were | those were | thats a | that is a | its a | its been | it has been | sounds | sounds like
    | that sounds | those sound | it sounds | they sound | looks good | looks interesting | looks great | i will check
    | ill check | will check | will definitely check | ill have to | i will have to | i will try | ill try | ill watch
    | i will watch | i may try | i might | i should check | i should | i cant wait | hope | i hope | have a good | have a great
    | have a nice | enjoy your | thank you for | thanks for | i bet | i know | i remember | i own | i have it | i have both
    | is my favorite | is my favourite | one of my favorites | one of my favourites | my favorite | my all time favorite
    | was awesome | was great | was good | was funny | was hilarious | was amazing | was okay | was ok | was boring | is awesome
    | is amazing | never got around | been meaning to | i do want to see | i really want to | i have not | i havent
    | nice to meet | good talking | nice talking | take care | same to you | you too | i just saw | i am a | im a | good one
    | that one is | that one was | those are | will work | i already have | i already own | i already watched | i didnt like
    | didnt like it | i was thinking | i guess | last time i | last time we | every single person at
    | every single person in`),
  ],
  scopes: {
    want: [
      ...mayIHave,
      ...list(`just a | just an | just some | just something | just anything | i should like | should like | i should love | i would love | id love | hook me up | hook me up with | hit me with | hit me up with | sort me out with
      | set me up with | throw me | bring on | point me to | chuck me | load me up with
      | hook us up | set me up | hit me | hit me up | i search | i search for | im after | i am after | were after | we are after | im thinking of | we were thinking of | keep it | i want | i need | i would like | id like | i wanna | give me | show me | show | find me | find | looking for
      | im looking for | i am looking for | seeking | im seeking | i am seeking | searching for | in search of | let me see | how about | what about | some | something | anything | somewhere | someplace | anywhere | want | need`),
    ],
    only: [
      ...list(`dont bother with | do not bother with | dont bother me with | skip | ignore | forget | forget about | drop | hide | leave out | no need for
        | not interested in | dont care about | i dont care about | dont want | i dont want | never mind | dont show | dont show me | lose | ditch | bin`).flatMap(
        (leave) =>
          list(
            `the rest | all the rest | the others | all the others | anything else | everything else | any others | any other`,
          ).map((rest) => `${leave} ${rest}`),
      ),
      ...list(`not the rest | none of the rest | nothing else | and nothing else | nothing else at all | or nothing | or nothing at all | and thats it | and thats all
        | and that is it | and that is all | no others | and no others`),
      ...list(`nothing else but | nothing else than | nothing more | only | just | nothing but | none but | exclusively | strictly | solely | purely | show only | show me only
      | only show | only show me | just show me | i only want | i just want | only want | limit to | limit it to | stick to`),
    ],
    more: list(
      `more | add | add in | also | some more | more of | even more | lots of | plenty of | a lot of | mostly | mainly`,
    ),
    like: [
      ...welcome,
      ...list(
        `wouldnt say no to | would not say no to | wont say no to | id be up for | could do with some`,
      ),
      ...list(`i wouldnt mind | wouldnt mind | fancies | i would not mind | likes | love | loves | enjoy | adore | i like | i love | i enjoy | i adore | i prefer | prefer | preferably | ideally | im into | i am into | into
      | in the mood for | im in the mood for | feel like | i feel like | i fancy | fancy | a fan of
      | im a fan of | big fan of | obsessed with | crazy about | crazy for | goes crazy for | mad for | goes mad for | go mad for | nuts for | goes nuts for | lives for | live for | mad about | nuts about | keen on | hooked on | craving | a sucker for
      | could go for | id go for | im up for | were up for | asked for | hoping for | dying for | rather | id rather have | favour | favor`),
    ],
    without: [
      ...shuns,
      ...anyBut,
      ...list(
        `cba with | i cba with | cant be bothered with | cant be doing with | cant be arsed with`,
      ),
      ...list(`refuses to watch | refuse to watch | refuses to eat | refuse to eat | refuses to wear | refuse to wear
        | refuses to play | refuse to play | wont play | not ok with | not okay with | not fine with | im not ok with | not playing | not watching | not eating | not wearing`),
      ...list(`that dont need | that doesnt need | that do not need | that does not need | which dont need | which doesnt need
      | that dont require | that doesnt require | that dont use | that doesnt use | that dont have | that doesnt have | keep away from | steer clear of | stay away from | done with | im done with | i am done with | were done with | through with | nobody gets | no one gets | noone gets | im over | i am over | had enough of | ive had enough of
      | dont bother me with | dont bother with | do not bother me with | spare me | spare me the | not interested in
      | im not interested in | dont need any more | i dont need any more | dont need more | i dont need more | no | none | without | w/o | w/o any | never | nothing | avoid | exclude | excluding | hide | remove | skip | hate | i hate | cant stand | i cant stand
      | dont want | i dont want | do not want | i do not want | dont want any | dont show | dont show me | do not show
      | do not show me | never show | never show me | stop showing | stop showing me | stop with | dont like
      | i dont like | do not like | i do not like | dislike | i dislike | dont give me | do not give me | no more | not any
      | anything else but | everything else but | anything else except | everything else except
      | enough | enough of | enough with | get rid of | take out | ban | block | minus | free of | not in | must not be | should not be | cannot be | cant be | rule out | leave out | nor | neither | zero
      | sick of | im sick of | dont include | do not include | not starring | never again | stop recommending | stop suggesting | stop giving me
      | dont recommend | dont suggest | no longer | hold the | skip the | lose the | ditch | ditch the | bar any | hates
      | hates any | doesnt like | does not like | cannot stand | allergic to | cant eat | cannot eat | dont eat | doesnt eat | cant have | cannot have
      | everything bar | anything bar | everything except
      | all but | everything apart from | anything apart from | everything other than | hardly any`),
    ],
    must: list(`must be | must have | has to be | have to be | should be | needs to be | need to be | it must be | must
      | should have | ought to be | ought to have | got to be | got to have | gotta be | gotta have | it needs
      | has to have | have to have | needs to have | definitely | absolutely must be | make sure`),
    any: list(
      `any kind of | any sort of | any type of | whatever the | no matter the | any | any old | whatever | whichever`,
    ),
    insteadOf: list(`instead of | rather than | in place of`),
    isnt: list(`not | isnt | arent | is not | are not | wasnt | werent | thats not | doesnt have | does not have | dont have
      | do not have | doesnt contain | does not contain | doesnt involve | not any | not any more | not an | not a
      | dont contain | dont involve | dont feature | doesnt feature | dont end in | doesnt end in | dont end with
      | doesnt end with | dont star | doesnt star`),
    out: [
      ...refused,
      ...list(
        `not ok with me | not okay with me | not fine with me | not ok by me | not fine by me`,
      ),
      ...isRefused,
      ...list(`allergy | allergies | intolerance | off my list | off the list | off my feed | off the feed | out of my feed | off the menu | off limits | are out | is out | hard pass | pass on | nope | no way | never ever | never please | definitely not | absolutely not | are a hard pass | is a hard pass | off the table | are off the table | is off the table | are a no | is a no | a no go
      | is a no go | are a no go | are banned | is banned | no thanks | no thank you | is not for me | are not for me
      | isnt for me | arent for me | not for me`),
    ],
    hardly: tooMuch,
    less: [
      ...allThereIs,
      ...list(
        `ease up on | ease off | ease off on | lay off | go light on | take it easy on | easy on the | go easy with`,
      ),
      ...list(`less | fewer | not so much | not as much | not so many | not too much | not too many | too | too much
      | too many | tired of | im tired of | bored of | bored with | im bored of | rather not | id rather not | rather no | preferably no
      | preferably not | ideally no | ideally not | not a fan of | im not a fan of | not big on | not into | im not into
      | not really into | not really in the mood for | not in the mood for | im not in the mood for | go easy on
      | tone down | cut down on | cut back on | reduce | dial down | maybe no | maybe not | maybe less | not much
      | dont really like | i dont really like | dont much like | as little`),
    ],
    except: list(
      `except | except for | apart from | other than | but not | with the exception of | unless`,
    ),
    allow: [
      ...list(
        `nothing against | i have nothing against | no objection to | no objections to | not opposed to | not averse to | not against`,
      ),
      ...['is ', 'are ', 's ', ''].flatMap((be) =>
        list(`fine | ok | okay | alright | all right`).flatMap((how) => [
          `${be}actually ${how}`,
          ...list(`actually | by me | with me | too | as well | after all | again | now`).map(
            (rest) => `${be}${how} ${rest}`,
          ),
        ]),
      ),
      ...list(`you can show | you can show me | you may show | you may show me | can be shown | is fine | are fine | s fine | s ok | s okay | ok after all | fine after all | ok again | fine again | okay again
      | ok now | fine now | fine too | ok too | okay too | are fine too | is fine too | is ok too | is ok after all
      | are ok after all | is fine after all | are fine after all | dont hide | dont leave out | dont exclude
      | do not exclude | do not hide | dont remove | stop hiding | stop excluding | stop leaving out 
      | is fine again | are fine again | is ok | are ok | is okay | are okay | is ok again
      | is okay again | are okay again | are ok again | is allowed | are allowed | is allowed again | is back on
      | is all right | are all right | is alright | are alright | allow | allow again | bring back | i dont mind | dont mind
      | i do not mind | dont mind some | fine with | im fine with | ok with | okay with | im ok with | im okay with
      | can come back | can be back | is welcome | are welcome | is good again`),
    ],
    forget: [
      ...optional,
      ...list(`not fussed about | im not fussed about | not fussy about | not picky about | not too bothered about | not worried about
        | no object | is no object | is no issue | is no problem | isnt an issue | is not an issue | scratch the | scratch my
        | bin the | isnt a problem | is not a problem | isnt a factor | isnt a concern`),
      ...list(`dont care | i dont care | do not care | doesnt matter | does not matter | dont mind | i dont mind | not bothered
        | not fussed | no matter | never mind`).map((who) => `${who} how`),
      ...list(`is not needed | are not needed | isnt needed | arent needed | not needed | no longer needed | is not necessary
      | are not necessary | isnt necessary | arent necessary | not necessary | is not required | are not required | isnt required
      | arent required | not required | is not essential | isnt essential | not essential | is not a must | isnt a must
      | is no must | not a must | dont need | i dont need | we dont need | do not need | i do not need | dont need to have
      | doesnt need | does not need | need not | neednt | need not be | need not have | neednt have | doesnt have to have
      | does not have to have | dont have to have | no need to be | no need to have | not a requirement
      | never mind | nevermind | changed my mind about | i changed my mind about | ive changed my mind about | forget everything about | forget everything i said about | scrap the | scrap my | lift the | drop my | forget all i said about | forget all about
      | clear everything about | not necessarily | doesnt necessarily have to be | dont necessarily need | forget | forget about | forget what i said about | forget what i said on | forget the thing about
      | forget that i said | forget the | forget my | ignore what i said about | ignore | drop | drop the rule about
      | lift the | lift | stop filtering on | stop filtering by | remove the limit on | no limit on | no more limit on
      | dont care about | i dont care about | do not care about | never mind the | nevermind the
      | never mind about | nevermind about | no longer matters | no longer matter | doesnt matter | does not matter | dont matter | do not matter | will do
      | isnt important | is not important | arent important | doesnt have to be | dont have to be | does not have to be
      | do not have to be | neednt be | no need for | stop caring about | ignore the | remove the | clear the | delete the
      | lose the limit on | take off | take out the | lift my | can go | can be anything | no preference on
      | not bothered about | im not bothered about | i no longer care about | no longer need | dont need it to be
      | doesnt need to be | does not need to be | regardless of | forget i said
      | forget i ever said | forget that thing about | forget all about | disregard the`),
    ],
    instead:
      list(`i meant | i actually meant | sorry i meant | sorry i mean | no wait | wait no | i meant to say | instead | instead of that | instead of this | instead of those | switch to | switch it to | switch to something
      | change to | change it to | change that to | make it | make that | make them | make these | rather make it
      | replace it with | replace that with | replace them with | swap to | swap it for | swap that for | swap for
      | actually make it | on second thought | on second thoughts | changed my mind | i changed my mind | ive changed my mind
      | i have changed my mind | we changed our minds | weve changed our minds | now show me | now show us | and now show me
      | now give me | now give us | now i want | now we want | now id like | now im in the mood for`),
    clear:
      list(`scrap all that | scrap that | scrap everything | scrap it all | scrap all of that | forget all that | forget everything
      | forget all of that | forget everything i said | forget all i said | start over with | start over | start again
      | start again with | start fresh | start fresh with | reset and | reset everything and | clear everything
      | clear all that | clear everything and | ignore everything i said | ignore all that | wipe everything
      | throw all that out | drop everything | drop all that | from scratch | start from scratch | clean slate
      | new idea | new plan | fresh start`),
  },
  little: list(
    `a bit | a bit of | a little | a little bit | a little bit of | slightly | somewhat | a few | a touch | a touch of | a tad`,
  ),
  much: list(
    `much | a lot | lots | way | far | many | loads | heaps | tons | a whole lot | very much`,
  ),
  shorthands: {
    xmas: 'christmas',
    bday: 'birthday',
    n: 'and',
    ppl: 'people',
    tmrw: 'tomorrow',
    tmr: 'tomorrow',
    tn: 'tonight',
    tonite: 'tonight',
    docs: 'documentaries',
    docos: 'documentaries',
    brekkie: 'breakfast',
    brekky: 'breakfast',
    avo: 'avocado',
    spuds: 'potatoes',
    spud: 'potato',
    tatties: 'potatoes',
    tees: 't-shirts',
    nyc: 'new york city',
    bbq: 'barbecue',
    choc: 'chocolate',
    veg: 'vegetables',
    veggies: 'vegetables',
    footy: 'football',
    bike: 'bicycle',
    bikes: 'bicycles',
    tv: 'television',
    telly: 'television',
    dino: 'dinosaur',
    dinos: 'dinosaurs',
    maths: 'mathematics',
    pics: 'pictures',
    vids: 'videos',
  },
  weak: [
    ...optional.filter((what) => what.startsWith('not')).map((what) => `but ${what}`),
    ...welcome,
    ...ifAny,
    ...list(`maybe | perhaps | ideally | preferably | if possible | if you can | where possible | possibly | when possible
     | could be | might be | kind of | sort of | by preference | hopefully | if you have any | optional`),
  ],
  and: list(`n | and | plus | as well as | & | and also | along with`),
  or: list(`if not | if not then | failing that | or else | or | nor | or maybe | and or`),
  contrast: list(
    `but | however | though | although | yet | while | then | as long as | so long as | provided | providing`,
  ),
  provisos: list(`as long as | so long as | provided | providing | provided that`),
  reason: list(
    `because | bc | thats when | thats because | that is when | that is because | which is when | cause | cos | coz | cuz | since i | since im | since we | since my | seeing as | given that`,
  ),
  result: list(`so | hence`),
  lacking: { before: list(`no | not | non | without | zero | low | reduced`), after: list(`free`) },
  denials: list(
    `doesnt | dont | does not | do not | didnt | isnt | is not | arent | wont | never | nobody | no one | noone | nothing`,
  ),
  topic:
    list(`about | being | set in | set on | set during | set at | set around | takes place in | taking place in | involving
    | that feels | feels | feeling | where | in which | based on | to do with | dealing with | deals with | centred on
    | centered on | on the theme of | on the topic of | with a theme of | with themes of | themed`),
  likeness:
    list(`like | similar to | along the lines of | in the vein of | in the style of | same as | the same as | just like
    | a lot like | kind of like | sort of like | reminds me of | reminiscent of | comparable to | akin to | such as
    | same sort of thing as | same kind of thing as | same type of thing as | the same sort of thing as | the same kind of thing as
    | the same type of thing as | same sort as | same kind as | same idea as | same style as | same vibe as | same vibes as
    | resembling | resembles | close to | more of the same as | similar in style to | the way of | alike`),
  examples: list(`think | think of | imagine | a la | la | say`),
  alike:
    list(`along those lines | along the same lines | along these lines | along similar lines | along that line | in that vein | in the same vein
    | in a similar vein | in this vein | of that ilk | of that sort | of that kind | that sort of thing | that kind of thing | similar | alike | the same sort of thing | stuff like that | things like that | something like that | anything like that`),
  maker:
    list(`by | directed by | made by | written by | created by | designed by | developed by | published by | produced by
    | from the makers of | from the director | sung by | composed by | authored by | manufactured by`),
  member:
    list(`with | w | starring | stars | featuring | features | acted by | played by | has | having | containing
    | that has | that have | who is in | including | includes`),
  whoMade,
  makerOf: list(`of | behind | for | on`),
  comparisons: withSlips([
    {
      operator: '<',
      phrases: list(
        `under | sub | less than | below | fewer than | lower than | smaller than | inside`,
      ),
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
        list(`at most | at the very most | no more than | up to | on or before | not more than | max | maximum | absolute max | absolute maximum | absolute tops |
        my limit is | my absolute limit is | the limit is | my max is | my absolute max is | my maximum is | a maximum of | no higher than
        | not over | not above | nothing over | nothing above | nothing higher than | no greater than | within | not exceeding
        | not exceed | at the most | capped at`),
    },
    {
      operator: '<',
      measure: 'duration',
      phrases: list(`quicker than | faster than | briefer than | less time than`),
    },
    { operator: '>', measure: 'rating', phrases: betterThan },
    {
      operator: '<=',
      measure: 'duration',
      phrases: list(
        `done in | ready in | over in | on the table in | cooked in | takes | that takes | that take`,
      ),
    },
    {
      operator: '>=',
      phrases: list(`a full | full`),
    },
    {
      operator: '<=',
      measure: 'duration',
      phrases: list(`no longer than | not longer than | nothing longer than | isnt longer than`),
    },
    {
      operator: '<=',
      measure: 'duration',
      phrases:
        list(`i only have | we only have | only have | ive only got | i only got | only got | i have | ive got
        | i have got | we have | weve got | ive about | i have about | ive got about | i have only | got about`),
    },
    {
      operator: '<=',
      measure: 'money',
      phrases:
        list(`stretch to | i can stretch to | i can go up to | i can pay | i can spend | i can afford | my budget is
        | budget of | a budget of | budget is | spend up to | i have a budget of | i want to spend | no dearer than | not more expensive than`),
    },
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
    {
      operator: '>',
      measure: 'rating',
      phrases: list(
        `better rated than | higher rated than | rated higher than | rated better than | rated above | better reviewed than | better than`,
      ),
    },
    { operator: '>', measure: 'money', phrases: list(`more expensive than | dearer than`) },
    {
      operator: '>',
      measure: 'time',
      phrases: list(`after | later than | newer than | post | more recent than`),
    },
    {
      operator: '>=',
      phrases:
        list(`at least | on or after | no less than | not less than | minimum | min | a minimum of | no lower than | not under
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
        list(`since | starting from | no earlier than | not older than | nothing older than | nothing from before | nothing made before | nothing before
        | not before | nothing earlier than | no older than`),
    },
    {
      operator: 'around',
      phrases: list(
        `around | about | in the region of | somewhere in the region of | somewhere around | in the ballpark of | give or take | roughly | approximately | approx | circa | near | close to | nearly`,
      ),
    },
  ]),
  comparisonsAfter: [
    {
      operator: '<=',
      phrases:
        list(`at most | absolute max | absolute maximum | or less | or even less | or under | or below | or lower | or fewer | max | maximum | tops | at the very most | at the most | and under
        | and below | or shorter | or cheaper | or earlier | or older | or before | and earlier`),
    },
    {
      operator: '>=',
      phrases:
        list(`at least | at the least | at the very least | at very least | at a minimum | absolute minimum | or more | or better | is enough | are enough | is plenty | would be enough | is good enough | and nothing less | and better | or over | or above | or higher | or longer | minimum | min | and up | and on | and above | and over
        | or up | or later | or newer | onwards | onward | and later | and newer | or after`),
    },
    {
      operator: '<=',
      measure: 'money',
      phrases:
        list(`left | left over | to spend | left to spend | to burn | to blow | in my pocket | in my wallet | to my name
        | left on a gift card | on a gift card | on my gift card | left on my gift card | gift card | voucher | gift voucher`),
    },
    {
      operator: '>=',
      measure: 'rating',
      phrases: list(`at worst | at the worst | or nothing | or nothing at all | or bust`),
    },
    {
      operator: '<=',
      phrases: list(
        `at worst | at the worst | or easier | or simpler | or milder | or gentler | or tamer | or softer | or lighter | or cleaner`,
      ),
    },
    {
      operator: '>=',
      phrases: list(`or harder | or tougher | or stronger | or hotter | or spicier | or heavier`),
    },
    { operator: 'around', phrases: list(`or so | ish | give or take`) },
  ],
  between: list(
    `between | from | anywhere from | anywhere between | somewhere from | somewhere between | anything between | anything from`,
  ),
  to: list(`to | and | through | until | till | up to`),
  sorts: [
    {
      measure: 'time',
      direction: 'desc',
      phrases: [
        ...first(`newest | latest | most recent | newer | new | recent`),
        ...fromTo('new | newest', 'old | oldest'),
        ...ordered(years, `${falling} | newest first | latest first`),
        ...list(`newest | sort by newest | sort by date | sort by year | newest to oldest | sort by latest | order by date
          | order by year | by date | by year | by release date | sort by release date | order by release date | new to old
          | most recent | the newest | the latest`),
      ],
    },
    {
      measure: 'time',
      direction: 'asc',
      phrases: [
        ...first(`oldest | earliest | older | old`),
        ...fromTo('old | oldest', 'new | newest'),
        ...ordered(years, `${rising} | oldest first | earliest first`),
        ...list(`oldest | sort by oldest | oldest to newest | old to new | chronological | chronological order
          | in chronological order`),
      ],
    },
    {
      measure: 'duration',
      direction: 'asc',
      phrases: [
        ...first(`shortest | shorter | short`),
        ...first(`quickest | fastest`),
        ...fromTo('short | shortest', 'long | longest'),
        ...ordered(lengths, `${rising} | shortest first`),
        ...list(`shortest | sort by length | sort by shortest | shortest to longest | order by length | by length
          | sort by running time | sort by runtime | sort by duration`),
      ],
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases: [
        ...first(`longest | longer | long`),
        ...fromTo('long | longest', 'short | shortest'),
        ...ordered(lengths, `${falling} | longest first`),
        ...list(`longest | sort by longest | longest to shortest`),
      ],
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases: [
        ...first(`cheapest | cheaper | cheap | lowest price | lowest prices | least expensive`),
        ...fromTo(cheap, dear),
        ...ordered('price | prices | cost', `${rising} | cheapest first`),
        ...list(`cheapest | sort by price | sort by cheapest | price low to high | low to high | price ascending
          | order by price | by price | cheapest to most expensive`),
      ],
    },
    {
      measure: 'money',
      direction: 'desc',
      phrases: [
        ...first(`most expensive | dearest | expensive | highest price | highest prices`),
        ...fromTo(dear, cheap),
        ...ordered('price | prices | cost', `${falling} | dearest first | most expensive first`),
        ...list(
          `most expensive | dearest | price high to low | high to low | price descending | sort by most expensive`,
        ),
      ],
    },
    {
      measure: 'popularity',
      direction: 'desc',
      phrases: [
        ...first(`most popular | popular | best known`),
        ...list(`most popular | sort by popularity | order by popularity | by popularity`),
      ],
    },
    {
      measure: 'rating',
      direction: 'desc',
      phrases: [
        ...first(
          `best | highest rated | best rated | top rated | best reviewed | highest rating | best rating`,
        ),
        ...fromTo('best | highest rated', 'worst | lowest rated'),
        ...ordered(scores, `${falling} | best first`),
        ...first(`highest score | highest scoring | highest scored`),
        ...list(`highest rated | sort by rating | order by rating | sort by reviews | by rating`),
      ],
    },
    {
      measure: 'rating',
      direction: 'asc',
      phrases: [
        ...first(`worst | lowest rated | worst rated | lowest rating`),
        ...fromTo('worst | lowest rated', 'best | highest rated'),
        ...ordered(scores, `${rising} | worst first`),
        ...list(`lowest rated`),
      ],
    },
  ],
  sortBy:
    list(`sort by | sort it by | sort them by | sort these by | order by | order them by | sorted by | ordered by | rank by | rank them by
    | arrange by | arrange them by | by`),
  most: list(
    `most | the most | highest | the highest | biggest | largest | greatest | longest | highest number of | the highest number of`,
  ),
  fewest: list(
    `fewest | the fewest | least | the least | lowest | the lowest | smallest | shortest | lowest number of`,
  ),
  sortFirst: list(
    `first | ones first | on top | at the top | at top | up top | ones on top | ones at the top`,
  ),
  rising: list(rising),
  falling: list(falling),
  unsorted: [
    ...list(`dont sort | do not sort | stop sorting | no sorting | no more sorting`).flatMap(
      (denied) =>
        list(`${years} | ${lengths} | ${scores} | price | popularity`).map(
          (what) => `${denied} by ${what}`,
        ),
    ),
    ...list(`forget the order | forget the sorting | forget the sort | forget the sort order | forget about the order
    | forget about the sorting | never mind the order | never mind the sorting | nevermind the order | remove the sorting
    | remove the sort | remove the order | clear the sorting | clear the sort | clear the order | reset the order
    | reset the sorting | drop the sorting | drop the order | undo the sorting | stop sorting | dont sort | do not sort
    | no sorting | no order | unsorted | in no particular order | no particular order | any order | in any order
    | the order doesnt matter | order doesnt matter | default order | the default order | normal order | back to the normal order
    | by relevance | sort by relevance | order by relevance | most relevant first | most relevant`),
  ],
  variety: [
    ...allThereIs.flatMap((all) => [`${all} the same`, `${all} samey`, `${all} similar`]),
    ...list(`mix it up | mix things up | shake it up | shake things up | surprise me | something different | more variety
    | more diverse | more diversity | variety | a mix | a good mix | mixed bag | show me something else | something else
    | show me others | something new | change it up | switch it up | spice it up | diversify | more varied | a bit of variety
    | keep it varied | keep it mixed | make it varied | some variety | a variety | greater variety | more variation | a mixture | a good spread | a good variety | a nice mix | all the same | too similar | too samey | they are all the same | less of the same | broaden it
    | broaden things | random | random order | in random order | in a random order | randomly | randomise | randomize | jumble it up | anything else | shuffle | shuffle it | shuffle things | different ones | more mixed
    | mix it up a bit | vary it | vary things | more of a mix | a wider range | wider range | less repetitive
    | too repetitive | not so similar | less similar`),
  ],
  varied: [
    ...['', 'more ', 'all ', 'completely ', 'totally ', 'lots of ', 'many '].map(
      (how) => `${how}different`,
    ),
    ...list(`diverse | more diverse | varied | more varied | various | mixed | more mixed | assorted | different kinds of | different types of
      | different sorts of | a range of | a wide range of | a broad range of | a selection of | mix | mix up | shake up | switch up | change up | vary
      | alternate | shuffle | spread out | spread | diversify | rotate | dont repeat | do not repeat | never repeat | without repeating`),
  ],
  variedAfter: list(`variety | diversity | should vary | must vary | should differ | must differ`),
  varietyOf: list(`in | of | in terms of | when it comes to | across | among`),
  sameOnes:
    list(`the same | same | the very same | the exact same | the same old | same old | the same few | the same two
    | the same three | one and the same`),
  always:
    list(`always | constantly | only ever | always from | always by | always in | always with | so much of | so many of
    | so much from | so many from | so many by | so much by`),
  overAgain:
    list(`again and again | over and over | over and over again | all the time | all over again | every time | every single time
    | each time | everywhere | twice | twice in a row | in a row | two times | back to back | one after another | one after the other
    | on repeat | constantly | all over the place | each | for each | for every one | for each one | every day`),
  repeats: list(
    `repeat | repeats of | repeats from | repeats by | repeating | repeated | duplicate | duplicates of | recurring`,
  ),
  each: ['', 'for ', 'of ', 'from ', 'by ', 'with ', 'in ']
    .flatMap((of) => list(`each | every | any given`).map((one) => `${of}${one}`))
    .concat('per'),
  ofOne: list(`by | from | of | with | in | for`).flatMap((of) =>
    list(
      `the same | same | one | any one | one and the same | a single | any single | the very same | any`,
    ).map((one) => `${of} ${one}`),
  ),
  times: { once: 1, 'one time': 1, twice: 2, 'two times': 2, 'three times': 3, thrice: 3 },
  makerNouns: list(
    `brand | company | studio | label | maker | creator | manufacturer | team | firm`,
  ),
  memberNouns: list(`actor | actress | face | performer | people | cast member`),
  comparatives: [
    {
      measure: 'duration',
      direction: 'asc',
      phrases: list(`shorter`),
    },
    { measure: 'duration', direction: 'asc', phrases: list(`quicker | briefer`) },
    { measure: 'duration', direction: 'desc', phrases: list(`longer`) },
    {
      measure: 'money',
      direction: 'asc',
      phrases: list(`cheaper | less expensive | more affordable`),
    },
    { measure: 'money', direction: 'desc', phrases: list(`more expensive | pricier | dearer`) },
    {
      measure: 'time',
      direction: 'desc',
      phrases: [...list(`newer | more recent | more modern`), ...notToo.map((not) => `${not} old`)],
    },
    {
      measure: 'time',
      direction: 'asc',
      phrases: [
        ...list(`older | less recent | less modern`),
        ...notToo.flatMap((not) => [`${not} new`, `${not} recent`, `${not} modern`]),
      ],
    },
    {
      measure: 'rating',
      direction: 'desc',
      phrases: list(
        `better rated | higher rated | better reviewed | better reviews | better ratings | higher ratings`,
      ),
    },
  ],
  than: list(`than | then | compared to | compared with`),
  levels: [
    {
      measure: 'money',
      end: 'low',
      phrases:
        list(`cheap | inexpensive | affordable | low cost | budget | low price | low priced | on a budget
        | not expensive | good value | bargain | bargains | not pricey`),
    },
    {
      measure: 'money',
      end: 'high',
      phrases: list(`expensive | pricey | premium | luxury | high end | costly | top of the range`),
    },
    {
      measure: 'duration',
      end: 'low',
      phrases: list(`short | quick | brief | quickie | bite sized`),
    },
    { measure: 'duration', end: 'high', phrases: list(`long | lengthy | epic length`) },
    {
      measure: 'time',
      end: 'high',
      phrases:
        list(`recent | new | modern | newish | recently released | contemporary | new releases | new release
        | latest releases | brand new | up to date | fairly recent | pretty recent | more current | current`),
    },
    {
      measure: 'time',
      end: 'low',
      phrases:
        list(`classics | classic | golden age | old | oldies | older stuff | old school | vintage | old fashioned | really old | very old | ancient
        | retro`),
    },
    {
      measure: 'rating',
      end: 'high',
      phrases:
        list(`highly rated | well rated | top rated | best rated | high rated | good ratings | great ratings
        | high ratings | good reviews | great reviews | well reviewed | best reviewed | highly reviewed
        | critically acclaimed | acclaimed | with good ratings | with good reviews | with high ratings
        | with great reviews | positive reviews | highly regarded | highly recommended | a good rating
        | a high rating | high rating | good rating | rate highly | rated highly | people rate highly | people actually rate highly
        | that people rate | people rate | people love | people actually like | everyone loves | everybody loves
        | people rave about | everyone raves about`),
    },
    {
      measure: 'rating',
      end: 'low',
      phrases: list(
        `badly rated | poorly rated | low rated | bad reviews | bad ratings | poorly reviewed | low ratings`,
      ),
    },
  ],
  ish: list(`ish`),
  notToo,
  exacts: [
    {
      measure: 'money',
      operator: 'eq',
      value: 0,
      phrases: list(
        `free | for free | free of charge | costs nothing | no cost | at no cost | without paying`,
      ),
    },
    { measure: 'money', operator: '>', value: 0, phrases: list(`paid | not free`) },
  ],
  suitable:
    list(`family friendly | kid friendly | kids friendly | child friendly | suitable for kids | suitable for children
    | suitable for the whole family | for the whole family | for all the family | for all ages | suitable for all ages
    | with the kids | with my kids | with kids | with the children | with my children | with the family | with my family
    | the kids are here | kids in the room | children in the room | kids are watching | the kids are watching
    | kids around | the kids are up | the kids are awake | with my son | with my daughter | with my little one
    | with the little ones | safe for kids | safe for children | ok for kids | okay for kids | fine for kids
    | for a family night | family night | kids can watch | my kids can watch | age appropriate
    | appropriate for kids | appropriate for children | with my 5 year old | with a toddler | with my grandkids
    | with the grandkids | that kids can watch | we have kids here | there are kids | there are children
    | kids present | children present | watching with kids | suitable for a child | suitable for younger kids`),
  horizons: [
    {
      hours: 12,
      phrases:
        list(`just for tonight | only for tonight | for tonight | tonight only | just tonight | only tonight | tonight
        | for this evening | this evening | for now | just for now | just this once | only this once | this once
        | this time | just this time | only this time | for the moment | for this session | just for this evening`),
    },
    {
      hours: 24,
      phrases: list(
        `today | for today | just for today | only for today | today only | just today`,
      ),
    },
    {
      hours: 72,
      phrases:
        list(`this weekend | for the weekend | for this weekend | just for the weekend | over the weekend
        | just for this weekend | only this weekend | only for this weekend`),
    },
    {
      hours: 168,
      phrases:
        list(`this week | for this week | for a week | just for this week | only this week | for the week
        | just this week | for the next week | for the next seven days | for the whole week | the whole week | all week | for the rest of the week | until the end of the week | till the end of the week | the rest of the week | for one week`),
    },
    {
      hours: 720,
      phrases:
        list(`this month | for this month | for a month | just for this month | for the month | just this month
        | for the next month | for the whole month | the whole month | all month | for the rest of the month | the rest of the month | for one month`),
    },
    {
      hours: 8760,
      phrases: list(
        `this year | for this year | for a year | for one year | just for this year | only for this year | for the year | for the rest of the year | the rest of the year | for the next year`,
      ),
    },
    {
      phrases:
        list(`from now on | always | forever | for good | permanently | in general | from here on | from here on out
        | going forward | in future | in the future from now | at all times | every time | for ever`),
    },
  ],
  lasting: list(`for | for the next | over the next | during the next | the next`),
  untilDay: list(`until | till | til | up until | up till | through until | before | up to`),
  spans: {
    day: 24,
    days: 24,
    night: 24,
    nights: 24,
    week: 168,
    weeks: 168,
    fortnight: 336,
    month: 720,
    months: 720,
    year: 8760,
    years: 8760,
  },
  dating: list(
    `of | from | released | made | published | produced | out | came out | came out in | released in | made in | new | releases | arrivals | added`,
  ),
  ordinals: {
    first: 1,
    second: 2,
    third: 3,
    fourth: 4,
    fifth: 5,
    sixth: 6,
    seventh: 7,
    eighth: 8,
    ninth: 9,
    tenth: 10,
    eleventh: 11,
    twelfth: 12,
    thirteenth: 13,
    fourteenth: 14,
    fifteenth: 15,
    sixteenth: 16,
    seventeenth: 17,
    eighteenth: 18,
    nineteenth: 19,
    twentieth: 20,
    thirtieth: 30,
    fortieth: 40,
    fiftieth: 50,
    sixtieth: 60,
    seventieth: 70,
    eightieth: 80,
    ninetieth: 90,
    hundredth: 100,
    last: -1,
    bottom: -1,
    top: 1,
  },
  ordinalEndings: list(`st | nd | rd | th`),
  ones: list(
    `one | ones | pair | item | result | pick | suggestion | option | title | recommendation | entry | thing | stuff | piece`,
  ),
  numberedShort: list(`no | nr | num`),
  numbered: list(`number | nr | item | item number | pick | result | option | the number`),
  thisOne: list(`this one | that one | this | that | it | this thing | this item | that item`),
  theseOnes: list(
    `this lot | that lot | the lot | these | those | these ones | those ones | them | all of these | all of those | all these | all those`,
  ),
  same: list(`that | this | the same | same | whose | that same | this same | those | these`),
  sameAs: list(`as | as in | as on | as for | as that of | as with`),
  swaps: list(
    `swap | swap out | replace | trade | trade in | exchange | change | switch | switch out`,
  ),
  swapsFor: list(`for | with | to`),
  pushes: list(
    `lift | raise | bump | bump up | up | increase | boost | push | push up | nudge | nudge up | extend | stretch | move | set | put
    | lower | bring | bring down | take | take down | cut | cut down | drop | drop down | reduce | decrease | shorten | tighten
    | relax | loosen | change | adjust | go | come`,
  ),
  limits: list(
    `limit | limits | cap | minimum | maximum | min | max | bar | threshold | bound | budget | ceiling | price limit | time limit`,
  ),
  pushedTo: list(
    `to | up to | down to | all the way up to | all the way down to | back to | back up to | back down to`,
  ),
  fillers: [
    ...hardTimes,
    ...list(`what can i get | what could i get | what can we get | what could we get | what can i have | pair | pairs | pair of | pairs of | article | articles | product | products | new rule | new rules | house rule | a head | per head | per night | a night | per pair | a pair | a portion | per portion | a serving | per serving | per person | apiece | a pop
    | what else | such | requirement | requirements | restriction | restrictions | filter | filters |a | an | the | of | in | on | at | to | for | with | by | from | is | are | was | be | been | it | its | i | im | me | my | these | those | we
    | us | you | your | they | them | their | this | that | there | here | who | which | what | will | would | can | could | should
    | do | does | did | have | has | had | please | pls | thing | things | stuff | one | ones | item | items | result
    | results | option | options | title | titles | pick | picks | feed | list | page | suggestion | suggestions | recommend
    | recommendations | recommendation | suggest | see | watch | get | got | go | come | like | really | very | quite
    | again | today | tonight | now | right | good | great | nice | best | new | kind | sort | type | kinds | sorts | types | made | all
    | every | each | other | others | another | ok | okay | thanks | thank | hi | hey | hello | so | too | as | if | then | than
    | let | lets | want | something | anything | starring | stars | rated | ever | at all | whatsoever | either | both | well | oh | hmm
    | maybe | just | yes | only | era | decade | times | seen | watching | watched | looking | look | mood | again
    | more | some | any | also | still | actually | basically | literally | honestly | bit | lot | bunch | couple | few
    | ur | u | wanna | gonna | gimme | plz | thx | tho | coz | cos | cause | because | since | am | were | been | being | might
    | may | must | shall | think | thought | guess | know | say | said | tell | try | trying | put | give | giving | keep
    | make | take | need | needs | something else | day | night | evening | morning | afternoon | moment | time | bring
    | having | use | using | kinda | sorta | abit | alright | right now | no worries | fine | hello there | folks | guys
    | we are | were in | anyone | anybody | everyone | someone | somebody | much | ya | yall | da | gotta | dat | dis
    | lemme | whats | thats | theres | its | ive | youve | id | ill | im | hey there | exclusively | particular
    | over | out | up | off | into | onto | around | certainly | probably | anyway | anyways
    | sorry | mean | meant | nah | hm | mm | hmmm | lol | lmao | wait | mate | dude | bro | wtf | omg | ugh | umm | uhh | er
    | mind | came | come | coming | made | going | gone | when | while | how | where | why | whoever | whom | ever | till
    | lately | usually | often | sometimes | especially | particularly | generally | totally | completely | pretty
    | such | own | whole | plenty | anything like | cap | sum | basically | guess | suppose | fancy | before | after
    | until | during | within | between | about | limit | limits | filter | filters | restriction | restrictions | rule
    | rules | condition | preference | preferences | thats | doesnt | dont | isnt | wasnt | wouldnt | couldnt | shouldnt
    | hit | lets see | lets have | lets try | enough | seriously | frankly | hopefully | maybe | except | no problem
    | of them | in it | in them | on it | to it | with it | for it | to me | for me | for us | on me | he | she | him | her
    | his | hers | ours | mine | yours | theirs | myself | yourself | themselves | us all | release | released
    | category | section | stuff like that | and so on | etc | things like that | anymore | asked | ask | asking | done | published | bye | goodbye | yeah | yea | yep | yup | haha | ha | hah | ooh | oooh | whoa | darn | suitable | told | tell you | told you | i told you | absolutely | already | havent | hasnt | didnt | necessarily | of course | at the moment | if you would | if you will | as well | show | display | search | filter | browse
    | wont | cant | aint | smth | sth | sum | bout
    | what else | what else have they got | what else have they made | what else they made | what else did they make | used to cost | used to be | used to go for | reduced from | marked down from | down from | existing | whatever | possible | what im after | what i am after | what i want | what i need | what i fancy
    | what im looking for | what i feel like | releases | tbh | tbf | imo | imho | ngl | btw | fyi | innit
    | everywhere | elsewhere | our | for once | for a change | too often | all too often | on site | next week | next month | next weekend | per`),
  ],
  prepositions: list(`in | of | on | for | from | with | at`),
  past: list(
    `had | ended up | picked | chose | spent | sat through | got through | watched | promised | slept | woke | drove | flew`,
  ),
  befell: list(
    `came | comes | went | broke | died | fell | got | gets | left | happened | arrived | ended | started | stopped | quit | crashed`,
  ),
  butFor: list(
    `but | bar | except | except for | other than | besides | apart from | save for | just not | only not | not`,
  ),
  lately: list(`just`),
  fans: list(
    `fan | fans | lover | lovers | buff | buffs | nut | nuts | nerd | geek | addict | freak | junkie | mad | obsessed | person`,
  ),
  copulas: list(`is | are | was | were | isnt | arent`),
  telling: list(
    `it | its | theres | heres | i | im | ive | id | ill | my | mine | we | weve | our | he | hes | she | shes | they | theyre | his | her | their | theirs | yall
    | has been | have been`,
  ),
  belonging: list(`for | with`),
  idle: list(`rent | rents | renting | mark | posted | uploaded | dated | launched | listed | doing | headache | fan | fans | lover | lovers | buff | buffs | nerd | geek | addict | junkie | ready | little | nowhere | exist | exists | style | styles | vibe | vibes | gift | gifts | present | presents | work | works | worked | working | selling | sells | sold
    | pay | pays | paying | paid | spend | spending | spent | costing | lasts | lasting | left | wear | wears | wearing | fits
    | treat | broke | broken | switch | matter | matters | play | plays | played | playing | run | runs | kept | keeps | says
    | saying | asks | lets | letting | fancied | wanting | wants | wanted | needing | finding | gets | getting | comes | goes | puts | suggested
    | recommended | mentioned | chosen | picked | eat | eating | ate | start | starts | started | starting | finish | finished
    | tried | turned | went | live | lives | living | sit | sitting | sleep | sleeping | hurt | hurts | feel | felt | feels | wish
    | hoping | planning | plan | check | find | help | helps | seek | seeking | bought | buying | took | taking | makes | making | interest
    | interested | interests | appreciate | appreciated | idea | ideas | possibility | heard | hear | saw | met | meet | change | changed
    | decide | decided | understand | understood | call | called | happen | happens | happened | wonder | wondering
    | decent | solid | real | actual | genuine | full | same | entire | everything | wheres | whens | hows | dear | stuffs
    | monday | tuesday | wednesday | thursday | friday | saturday | sunday | mondays | fridays | saturdays | sundays
    | accident | mistake | purpose | skint | broke | knackered | shattered | starving | peckish | tired | exhausted | stressed | worn | drained | hungover | sleepy | people | folk | speak | speaks | speaking | spoken | way | ways
    | together | super | ultra | mega | proper | means | meaning | flick | flicks | picture | pictures | rental | rentals | support`),
  granted: list(
    `welcome | welcomed | friendly | allowed | ok | okay | accepted | permitted | possible | included | available | accessible | tolerant`,
  ),
  // Not "friendly", "family", "manly".
  adverb: /...[^ndi]ly$/,
  serves: list(
    `a family of | family of | a crowd of | serves | serving | feeds | to feed | feed | enough for | a party of | party of | a group of | group of | a table for | table for | seats`,
  ),
  heads: list(
    `people | persons | person | of us | guests | guest | diners | players | player | servings | serving | portions | portion | heads | seats | mouths | adults`,
  ),
  unable:
    list(`cant | cannot | can not | couldnt | could not | shouldnt | should not | mustnt | must not | wont | will not | wouldnt
    | dont wanna | not gonna | not going to | not willing to | unwilling to`),
  scored: list(`rated | scored | scoring | scores | graded`),
  approvals: list(
    `of people | of players | of users | of reviewers | of reviews | of guests | of customers | of buyers | of folks | of everyone | of viewers`,
  ).flatMap((who) =>
    [
      '',
      ' like',
      ' liked',
      ' love',
      ' loved',
      ' enjoyed',
      ' recommend',
      ' recommended',
      ' recommend it',
      ' like it',
      ' liked it',
      ' loved it',
      ' were happy',
      ' are happy',
      ' positive',
      ' are positive',
    ].map((what) => `${who}${what}`),
  ),
  over: list(
    `done with | im done with | i am done with | were done with | we are done with | through with | im through with`,
  ),
  answers: list(`no | nah | nope`),
  articles: list(`the | a | an`),
  off: list(`off | discount | reduced | reduction`),
  low: list(`low | low in | light on | light in`),
  high: list(`high | high in | rich in | packed with | loaded with`),
  ageRated: list(`rated | certificate | cert | certified | age rated | age rating`),
  aOne: list(`a | an`),
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
  half: list(`and a half | and half | half`),
  quarters: {
    'quarter of an': 0.25,
    'a quarter of an': 0.25,
    'three quarters of an': 0.75,
    'half of an': 0.5,
  },
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
  decadeBefore: [],
  decadeAfter: list(`s | ies | era`),
  partsOfDecade: { early: [0, 3], mid: [4, 6], late: [7, 9] },
  ago: list(`ago | back | earlier`),
  agoBefore: [],
  recent: list(
    `last | past | the last | the past | in the last | from the last | within the last | in the past`,
  ),
  periods: [
    {
      from: 2000,
      phrases: list(`this century | the 21st century | 21st century | this millennium`),
    },
  ],
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
  coins: { fiver: [5, 'GBP'], tenner: [10, 'GBP'] },
  dayWords: list(`ago | week | weeks | month | months | yesterday`),
  years: list(`year | years`),
  measureNames: {
    duration: list(
      `length | time limit | running time | runtime | duration | running length | run time | lengths`,
    ),
    money: list(`price | prices | cost | costs | budget | pricing | price range | price limit`),
    time: list(
      `year | years | date | dates | decade | decades | era | eras | age | release year | release date | period`,
    ),
    rating: list(`rating | ratings | score | scores | stars | reviews | star rating`),
  },
  former: list(
    `used to be | used to cost | used to go for | originally | reduced from | marked down from | down from | before the sale | before the discount | was once`,
  ),
  formerNames: list(`original | former | previous | list | regular | full | rrp | msrp`),
  ageNames: list(`age | ages`),
  ages: list(`year old | years old | yr old | yrs old | year olds | yo`),
  decadesAgo: {
    'this decade': 0,
    'the current decade': 0,
    'last decade': 1,
    'the last decade': 1,
    'past decade': 1,
    'the past decade': 1,
    'last two decades': 2,
    'the last two decades': 2,
    'the past two decades': 2,
  },
  yearsAgo: { 'this year': 0, "this year's": 0, 'the year before last': 2 },
  now: list(
    `now | today | present | the present | the present day | present day | this day | nowadays | date`,
  ),
  outOf: list(`out of`),
  ratings: list(
    `rating | ratings | score | star | stars | average rating | user rating | review score | user score | positive | approval`,
  ),
  inStock: list(
    `in stock | available | available now | still available | back in stock | that i can buy now`,
  ),
  soldOut: list(
    `sold out | out of stock | unavailable | not available | not in stock | isnt available`,
  ),
  people: {
    women: list(
      `a chick | a gal | for gals | women | womens | woman | ladies | lady | ladys | female | females | for her`,
    ),
    men: list(
      `a guy | a dude | a bloke | a fella | a chap | for guys | for dudes | for blokes | for lads | men | mens | man | gents | gentlemen | gentleman | male | males | for him`,
    ),
    girls: list(`girls | girl`),
    boys: list(`boys | boy`),
    children:
      list(`kids | kid | children | childrens | child | toddlers | toddler | infants | youngsters | youth | kiddies
      | little ones | teens | teenagers | juniors`),
  },
  kin: {
    women:
      list(`wife | girlfriend | gf | fiancee | missus | mrs | mum | mums | mom | moms | mother | mummy | mommy | grandma | gran
      | granny | nan | nana | grandmother | sister | sisters | sis | aunt | auntie | mother in law | sister in law`),
    men: list(`husband | hubby | boyfriend | bf | fiance | dad | dads | father | daddy | grandpa | grandad | granddad
      | grandfather | brother | brothers | bro | bros | uncle | father in law | brother in law`),
    girls: list(
      `daughter | daughters | niece | nieces | granddaughter | granddaughters | girl | girls`,
    ),
    boys: list(`son | sons | lad | lads | nephew | nephews | grandson | grandsons | boy | boys`),
    children:
      list(`kid | kids | child | children | baby | toddler | toddlers | grandchild | grandchildren | grandkids | little one
      | little ones`),
    anyone:
      list(`friend | friends | mate | mates | buddy | buddies | family | parents | grandparents | in laws | partner | spouse
      | cousin | cousins | siblings | flatmate | flatmates | roommate | roommates | housemate | boss | colleague
      | colleagues | coworker | coworkers | neighbour | neighbor | date | pal | pals | folks`),
  },
  demonyms: {
    GB: list(`british | english | scottish | welsh | brit`),
    US: list(`american`),
    AU: list(`australian | aussie`),
    CA: list(`canadian`),
    IE: list(`irish`),
    NZ: list(`kiwi | new zealand`),
    IN: list(`indian`),
    FR: list(`french`),
    DE: list(`german`),
    IT: list(`italian`),
    ES: list(`spanish`),
    PT: list(`portuguese`),
    JP: list(`japanese`),
    CN: list(`chinese`),
    HK: list(`hong kong`),
    KR: list(`korea | korean | south korean`),
    TW: list(`taiwanese`),
    TH: list(`thai`),
    VN: list(`vietnamese`),
    SE: list(`swedish`),
    NO: list(`norwegian`),
    DK: list(`danish`),
    FI: list(`finnish`),
    IS: list(`icelandic`),
    NL: list(`dutch`),
    BE: list(`belgian`),
    CH: list(`swiss`),
    AT: list(`austrian`),
    PL: list(`polish`),
    CZ: list(`czech`),
    HU: list(`hungarian`),
    RO: list(`romanian`),
    GR: list(`greek`),
    TR: list(`turkish`),
    RU: list(`russian`),
    UA: list(`ukrainian`),
    IL: list(`israeli`),
    IR: list(`iranian | persian`),
    EG: list(`egyptian`),
    ZA: list(`south african`),
    NG: list(`nigerian`),
    BR: list(`brazilian`),
    AR: list(`argentinian | argentine`),
    MX: list(`mexican`),
    CL: list(`chilean`),
    CO: list(`colombian`),
    PE: list(`peruvian`),
    ID: list(`indonesian`),
    PH: list(`filipino`),
  },
  qualities: ['y'],
  degrees: ['er', 'est'],
  regions: {
    scandinavian: ['DK', 'NO', 'SE'],
    nordic: ['DK', 'FI', 'IS', 'NO', 'SE'],
    baltic: ['EE', 'LT', 'LV'],
    iberian: ['ES', 'PT'],
    balkan: ['AL', 'BG', 'GR', 'HR', 'ME', 'MK', 'RO', 'RS', 'SI', 'XK'],
    'eastern european': ['BG', 'BY', 'CZ', 'HU', 'MD', 'PL', 'RO', 'RU', 'SK', 'UA'],
    'latin american': [
      ...[
        'AR',
        'BO',
        'BR',
        'CL',
        'CO',
        'CR',
        'CU',
        'DO',
        'EC',
        'GT',
        'HN',
        'MX',
        'NI',
        'PA',
        'PE',
        'PR',
        'PY',
      ],
      ...['SV', 'UY', 'VE'],
    ],
    'south american': ['AR', 'BO', 'BR', 'CL', 'CO', 'EC', 'GY', 'PE', 'PY', 'SR', 'UY', 'VE'],
    'east asian': ['CN', 'HK', 'JP', 'KR', 'MN', 'TW'],
    'southeast asian': ['ID', 'KH', 'LA', 'MY', 'PH', 'SG', 'TH', 'VN'],
    'south asian': ['BD', 'IN', 'LK', 'NP', 'PK'],
    'middle eastern': [
      'AE',
      'BH',
      'EG',
      'IL',
      'IQ',
      'IR',
      'JO',
      'KW',
      'LB',
      'OM',
      'PS',
      'QA',
      'SA',
      'SY',
      'TR',
      'YE',
    ],
  },
  closings: ['without'],
}
