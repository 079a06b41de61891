import type { Language } from './base.ts'
import { list } from './list.ts'

/** German. Values may be joined to other words, and what denies may stand last. */
export const german: Language = {
  language: 'de',
  acts: {
    undo: list(`rückgängig | mach das rückgängig | rückgängig machen | mach es rückgängig | mach das letzte rückgängig
      | letzte änderung rückgängig machen | nimm das zurück | ich nehme das zurück | zurück | einen schritt zurück | geh zurück
      | widerrufen | widerruf das | wie vorher | wie zuvor | so wie vorher | doch nicht | das war ein fehler | war ein versehen
      | das war ein versehen | abbrechen | brich ab | vergiss das letzte`),
    reset:
      list(`von vorne | von vorn | nochmal von vorne | noch mal von vorne | nochmal von vorn | fang von vorne an | fang nochmal von vorne an
      | fangen wir von vorne an | fang neu an | neu anfangen | neu starten | neustart | von vorne anfangen | von vorn anfangen
      | zurücksetzen | alles zurücksetzen | setz alles zurück | setze alles zurück | alles löschen | lösch alles | lösche alles
      | vergiss alles | vergiss alles was ich gesagt habe | alle filter entfernen | entferne alle filter | keine filter
      | ohne filter`),
    satisfied:
      list(`perfekt | danke | danke schön | dankeschön | vielen dank | super | toll | prima | klasse | sehr gut | wunderbar | ausgezeichnet
      | großartig | genau so | genau richtig | passt | passt so | das passt | das ist gut | das ist gut so | gut so | gefällt mir
      | das gefällt mir | die gefallen mir | viel besser | besser | schon besser | gut gemacht | so ist es gut | so ist gut
      | genau das wollte ich`),
    explain:
      list(`warum | wieso | weshalb | warum das | wieso das | warum dieser | warum dieses | warum ist das hier | wieso ist das hier
      | warum ist das da | warum sehe ich das | wieso sehe ich das | warum zeigst du mir das | wieso zeigst du mir das
      | erkläre | erklär mir das | erkläre das | erklär das`),
    unsupported:
      list(`spiel ab | abspielen | spiel das ab | kauf das | kaufen | kauf es | herunterladen | lade es herunter | wie spät ist es
      | erzähl mir einen witz | abmelden | melde mich ab | wer bist du | was kannst du`),
    noise:
      list(`hallo | hi | guten tag | guten morgen | guten abend | gute nacht | servus | moin | tschüss | ok | okay | ja | nein | nö | na gut
      | ich weiß nicht | weiß nicht | keine ahnung | wie gehts | wie geht es dir | haha | hm | test | nichts | egal`),
  },
  openings: {
    explain:
      list(`warum ist | warum sind | warum hast | warum wird | warum werden | warum zeigst | warum sehe | warum so viele | wieso ist
      | wieso sind | wieso hast | wieso zeigst | wieso sehe | wieso so viele | erkläre warum | erklär mir warum | sag mir warum
      | wie hast du`),
    unsupported:
      list(`spiel den | spiel die | spiel das | kauf den | kauf die | kauf mir | bestell mir | bestell den | wer ist | wer hat
      | wie lange dauert | wie viel kostet | was kostet | wann ist | wann kam | wo kann ich | wie kann ich
      | ignoriere alle anweisungen | ignoriere alle vorherigen | schreib mir | übersetze | erinnere mich`),
  },
  scopes: {
    want: list(`ich will | ich möchte | möchte | ich hätte gern | ich hätte gerne | hätte gern | ich brauche | ich suche | suche | zeig mir
      | zeige mir | zeig | zeige | gib mir | finde | such mir | empfiehl mir | etwas | irgendwas | irgendetwas | was | irgendwelche
      | warum nicht | wieso nicht | wie wäre es mit | wie wärs mit | bitte zeig mir`),
    only: list(`nur | nur noch | bloß | ausschließlich | lediglich | nichts als | nichts außer | zeig mir nur | zeig nur | ich will nur
      | ich möchte nur | beschränk dich auf`),
    more: list(
      `mehr | noch mehr | mehr von | mehr davon | auch | zusätzlich | vor allem | hauptsächlich | füge hinzu | dazu noch`,
    ),
    like: list(`ich mag | ich liebe | ich mag gern | ich mag gerne | mag ich | liebe ich | ich bevorzuge | am liebsten | lieber
      | ich hätte lieber | ich schaue gern | ich sehe gern | ich habe lust auf | ich hab lust auf | hab lust auf | lust auf | mir gefällt
      | mir gefallen | ich stehe auf | ich steh auf | gern | gerne | ich bin fan von`),
    without:
      list(`kein | keine | keinen | keinem | keiner | ohne | nichts | nichts mit | nichts von | nie | niemals | nie wieder | nie mehr | vermeide
      | entferne | verstecke | blende aus | lass weg | ich hasse | hasse | ich verabscheue | ich will kein | ich will keine
      | ich will keinen | ich möchte kein | ich möchte keine | ich möchte keinen | ich mag kein | ich mag keine | ich mag keinen
      | zeig mir keine | zeig mir keinen | zeig mir kein | zeig mir nie wieder | zeig keine | kein weiterer | keine weiteren | keine mehr | weg mit
      | schluss mit | genug von | genug | alles außer | alles ausser | weder | noch | hör auf mit | bitte kein | bitte keine
      | bitte keinen | ich kann nicht ausstehen`),
    isnt: list(`nicht | nicht so etwas wie | ist nicht | sind nicht | bitte nicht | lieber nicht | auf keinen fall | gar nicht | nicht mehr
      | mag ich nicht | mag ich gar nicht | mag ich nicht mehr | mag ich überhaupt nicht | will ich nicht | will ich nicht mehr | will ich nicht sehen | möchte ich nicht
      | möchte ich nicht sehen | hasse ich | gefällt mir nicht | gefallen mir nicht | kann ich nicht ausstehen | kann ich nicht leiden
      | interessiert mich nicht | interessieren mich nicht | muss nicht sein`),
    out: list(`nein danke | ist raus | sind raus | ist nichts für mich | sind nichts für mich`),
    less: list(`weniger | nicht so viel | nicht so viele | nicht zu viel | nicht zu viele | zu viel | zu viele | eher nicht | eher kein
      | eher keine | eher keinen | lieber kein | lieber keine | lieber keinen | lieber weniger | ich habe genug von | nicht ganz so viel
      | reduziere | möglichst kein | möglichst keine | möglichst wenig | wenig`),
    except: list(
      `außer | bis auf | abgesehen von | mit ausnahme von | aber nicht | aber kein | aber keine | aber keinen`,
    ),
    allow:
      list(`ist ok | ist okay | ist wieder ok | ist wieder okay | ist wieder in ordnung | ist in ordnung | ist wieder gut | ist doch ok
      | sind ok | sind okay | sind wieder ok | sind wieder okay | sind wieder in ordnung | sind in ordnung | geht wieder | gehen wieder
      | geht doch | darf wieder | dürfen wieder | darf wieder rein | stört mich nicht | stören mich nicht | stört mich nicht mehr
      | stören mich nicht mehr | ist erlaubt | ist wieder erlaubt | sind wieder erlaubt | erlaube | macht mir nichts aus
      | ist jetzt ok | ist jetzt okay`),
    forget:
      list(`vergiss | vergiss was ich über | vergiss was ich zu | vergiss das mit | vergiss das mit dem | vergiss das mit der
      | ignoriere | ignorier | ignoriere was ich über | ist egal | sind egal | ist mir egal | sind mir egal | spielt keine rolle
      | spielen keine rolle | ist nicht nötig | sind nicht nötig | nicht nötig | ist nicht notwendig
      | sind nicht notwendig | nicht notwendig | ist nicht erforderlich | sind nicht erforderlich | brauche ich nicht | brauche keine
      | brauche keinen | brauche kein | ich brauche keine | ich brauche keinen | ich brauche kein | nicht unbedingt | nicht zwingend | egal ob | hebe auf | keine begrenzung für | keine grenze für`),
    instead:
      list(`stattdessen | anstatt dessen | statt dessen | ich meinte | ich meine | doch lieber | dann doch lieber | wechsle zu
      | ich habe es mir anders überlegt | hab es mir anders überlegt | anders überlegt | zeig mir jetzt | jetzt will ich | jetzt möchte ich
      | ändere es zu | mach daraus`),
    insteadOf: list(`statt | anstatt | anstelle von`),
    clear:
      list(`vergiss alles | vergiss alles was ich gesagt habe | lösch alles | lösche alles | fang neu an | fang neu an mit | von vorne
      | von vorn | fang von vorne an | setz alles zurück | setze alles zurück | setz alles zurück und`),
    must: list(`muss | müssen | sollte | sollten | soll | sollen`),
    any: list(`irgendein | irgendeine | irgendeinen | beliebig | beliebige`),
  },
  closings: ['isnt', 'without'],
  little: list(`ein bisschen | ein wenig | ein klein wenig | etwas mehr von | ein paar | bisschen`),
  much: list(`viel | viele | sehr viel | sehr viele | deutlich | wesentlich | jede menge`),
  weak: list(
    `vielleicht | idealerweise | wenn möglich | falls möglich | möglichst | eventuell | am besten | vorzugsweise | nach möglichkeit`,
  ),
  and: list(`und | sowie | und auch | und außerdem`),
  or: list(`oder | bzw | oder vielleicht | oder auch`),
  contrast: list(`aber | jedoch | allerdings | sondern | dafür`),
  reason: list(`weil | denn`),
  result: list(`also | deshalb`),
  lacking: { before: list(`kein | keine | nicht | ohne | null`), after: list(`frei`) },
  topic:
    list(`über | zum thema | spielt in | spielen in | die in | handelt von | handeln von | geht es um | geht um | es geht um
    | basierend auf`),
  likeness: list(
    `wie | so wie | ähnlich wie | im stil von | so etwas wie | so was wie | sowas wie | in der art von`,
  ),
  maker: list(
    `von regisseur | von der regisseurin | unter der regie von | gemacht von | geschrieben von | von`,
  ),
  member: list(`mit | in der hauptrolle`),
  comparisons: [
    {
      operator: '<',
      phrases: list(`unter | weniger als | unterhalb von | kleiner als | niedriger als`),
    },
    { operator: '<', measure: 'duration', phrases: list(`kürzer als`) },
    { operator: '<', measure: 'money', phrases: list(`billiger als | günstiger als`) },
    {
      operator: '<',
      measure: 'time',
      phrases: list(`vor | vor dem jahr | von vor | älter als | aus der zeit vor`),
    },
    {
      operator: '<=',
      phrases: list(
        `höchstens | maximal | bis zu | bis | nicht mehr als | max | nicht über | nichts über | maximum | nicht höher als`,
      ),
    },
    {
      operator: '<=',
      measure: 'duration',
      phrases: list(
        `nicht länger als | ich habe nur | ich hab nur | wir haben nur | habe nur | nichts länger als`,
      ),
    },
    {
      operator: '<=',
      measure: 'money',
      phrases: list(`mein budget ist | budget von | ich kann ausgeben | nicht teurer als`),
    },
    {
      operator: '<=',
      measure: 'time',
      phrases: list(`nichts nach | nicht nach | nicht neuer als`),
    },
    { operator: '>', phrases: list(`über | mehr als | oberhalb von | größer als | höher als`) },
    { operator: '>', measure: 'duration', phrases: list(`länger als`) },
    { operator: '>', measure: 'money', phrases: list(`teurer als`) },
    {
      operator: '>',
      measure: 'time',
      phrases: list(`nach | nach dem jahr | von nach | neuer als | jünger als`),
    },
    {
      operator: '>=',
      phrases: list(
        `mindestens | wenigstens | minimum | nicht weniger als | nicht unter | nichts unter`,
      ),
    },
    { operator: '>=', measure: 'duration', phrases: list(`nicht kürzer als`) },
    {
      operator: '>=',
      measure: 'time',
      phrases: list(
        `seit | seit dem jahr | ab | ab dem jahr | nichts vor | nicht vor | nicht älter als | nichts älter als | nichts von vor`,
      ),
    },
    {
      operator: 'around',
      phrases: list(
        `etwa | ungefähr | circa | ca | rund | um die | um | so um die | gegen | zirka | fast`,
      ),
    },
  ],
  comparisonsAfter: [
    {
      operator: '<=',
      phrases: list(
        `höchstens | maximal | max | oder weniger | oder kürzer | oder billiger | oder früher | oder darunter`,
      ),
    },
    {
      operator: '>=',
      phrases: list(
        `mindestens | oder mehr | oder länger | oder neuer | oder später | und mehr | und neuer | oder höher | aufwärts`,
      ),
    },
    { operator: 'around', phrases: list(`ungefähr | oder so | circa | etwa`) },
  ],
  between: list(`zwischen | von | aus`),
  to: list(`und | bis`),
  sorts: [
    {
      measure: 'time',
      direction: 'desc',
      phrases:
        list(`neueste zuerst | neuste zuerst | die neuesten zuerst | die neusten zuerst | das neueste zuerst | neuestes zuerst
        | zuerst die neuesten | zuerst das neueste | die neuesten | die neusten | nach datum sortieren | sortiere nach datum
        | sortiere nach jahr | nach jahr sortieren | nach datum | nach jahr`),
    },
    {
      measure: 'time',
      direction: 'asc',
      phrases:
        list(`älteste zuerst | die ältesten zuerst | das älteste zuerst | zuerst die ältesten | chronologisch
        | in chronologischer reihenfolge`),
    },
    {
      measure: 'duration',
      direction: 'asc',
      phrases:
        list(`kürzeste zuerst | die kürzesten zuerst | das kürzeste zuerst | zuerst die kürzesten | sortiere nach länge
        | nach länge sortieren | nach länge | nach dauer | sortiere nach dauer`),
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases: list(
        `längste zuerst | die längsten zuerst | das längste zuerst | zuerst die längsten`,
      ),
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases:
        list(`billigste zuerst | die billigsten zuerst | das billigste zuerst | günstigste zuerst | die günstigsten zuerst
        | das günstigste zuerst | zuerst die günstigsten | zuerst die billigsten | die günstigsten | die billigsten
        | sortiere nach preis | nach preis sortieren | nach preis | preis aufsteigend`),
    },
    {
      measure: 'money',
      direction: 'desc',
      phrases: list(
        `teuerste zuerst | die teuersten zuerst | das teuerste zuerst | zuerst die teuersten | preis absteigend`,
      ),
    },
    {
      measure: 'popularity',
      direction: 'desc',
      phrases:
        list(`beliebteste zuerst | die beliebtesten zuerst | das beliebteste zuerst | zuerst die beliebtesten | die beliebtesten
        | sortiere nach beliebtheit | nach beliebtheit sortieren | nach beliebtheit`),
    },
    {
      measure: 'rating',
      direction: 'desc',
      phrases:
        list(`beste zuerst | die besten zuerst | das beste zuerst | zuerst die besten | bestbewertete zuerst
        | die am besten bewerteten zuerst | sortiere nach bewertung | nach bewertung sortieren | nach bewertung`),
    },
  ],
  unsorted:
    list(`vergiss die reihenfolge | vergiss die sortierung | entferne die sortierung | keine sortierung | ohne sortierung
    | keine reihenfolge | nicht sortieren | nicht mehr sortieren | unsortiert | reihenfolge egal | reihenfolge ist egal
    | die reihenfolge ist egal | nach relevanz | sortiere nach relevanz | nach relevanz sortieren`),
  variety:
    list(`überrasch mich | überrasche mich | mehr abwechslung | abwechslung | etwas abwechslung | ein bisschen abwechslung | mehr vielfalt
    | etwas anderes | was anderes | mal was anderes | mal etwas anderes | misch es durch | misch mal durch | mische durch
    | bunt gemischt | gemischt | eine mischung | zu ähnlich | alles gleich | immer dasselbe | immer das gleiche | zufällig`),
  varied:
    list(`verschiedene | verschiedenen | verschiedener | unterschiedliche | unterschiedlichen | unterschiedlicher | diverse
    | gemischte | misch | mische | mix | variiere | wechsle | wechsel`),
  variedAfter: list(`abwechseln | variieren | mischen | durchmischen | wechseln`),
  varietyOf: list(`bei | bei den | bei der | beim | an | in | in der | in den | von`),
  sameOnes:
    list(`derselbe | dieselbe | dasselbe | denselben | derselben | demselben | dieselben | der gleiche | die gleiche | das gleiche
    | den gleichen | der gleichen | dem gleichen | die gleichen | selben | gleichen`),
  always: list(
    `immer | immer von | immer vom | immer aus | immer mit | ständig | dauernd | immer wieder | immer nur`,
  ),
  overAgain: list(
    `immer wieder | ständig | dauernd | jedes mal | zweimal | doppelt | hintereinander | überall`,
  ),
  repeats: list(`doppelte | doppelten | doppelter | wiederholte`),
  each: list(
    `pro | je | jeder | jede | jedes | jeden | von jeder | von jedem | aus jedem | aus jeder | von jeder einzelnen | in jeder | in jedem`,
  ),
  ofOne:
    list(`vom selben | von derselben | von demselben | vom gleichen | von der gleichen | von einem | von einer | aus demselben | aus derselben
    | aus dem selben | aus dem gleichen | aus der gleichen | mit demselben | mit derselben | mit dem gleichen | in derselben | in der gleichen | im selben | aus einem | aus einer`),
  times: { einmal: 1, zweimal: 2, dreimal: 3 },
  makerNouns: list(
    `marke | marken | firma | firmen | studio | studios | hersteller | verlag | verlage`,
  ),
  memberNouns: list(`schauspieler | darsteller | schauspielerin | gesichter | leute`),
  comparatives: [
    {
      measure: 'duration',
      direction: 'asc',
      phrases: list(
        `kürzer | kürzere | kürzeren | kürzeres | nicht so lang | nicht so lange | nicht zu lang | nicht zu lange`,
      ),
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases: list(`länger | längere | längeren | längeres`),
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases:
        list(`billiger | billigere | billigeres | günstiger | günstigere | günstigeres | preiswerter | nicht so teuer
        | nicht zu teuer`),
    },
    { measure: 'money', direction: 'desc', phrases: list(`teurer | teurere | teureres`) },
    {
      measure: 'time',
      direction: 'desc',
      phrases: list(
        `neuer | neuere | neueren | neueres | aktueller | aktuellere | aktuelleres | moderner | modernere | nicht so alt | nicht zu alt`,
      ),
    },
    { measure: 'time', direction: 'asc', phrases: list(`älter | ältere | älteren | älteres`) },
    {
      measure: 'rating',
      direction: 'desc',
      phrases: list(`besser bewertet | besser bewertete | höher bewertet`),
    },
  ],
  than: list(`als | verglichen mit`),
  heads: list(`personen | leute | portionen | gäste | gästen | esser | spieler`),
  serves: list(`reicht für | für eine runde von`),
  decadesAgo: {
    'dieses jahrzehnt': 0,
    'diesem jahrzehnt': 0,
    'letztes jahrzehnt': 1,
    'letzten jahrzehnt': 1,
    'den letzten zwei jahrzehnten': 2,
  },
  notToo: list(`nicht zu | nicht so | nicht allzu | nicht ganz so | nicht sehr`),
  levels: [
    {
      measure: 'money',
      end: 'low',
      phrases: list(
        `billig | billige | billiges | billigen | günstig | günstige | günstiges | günstigen | preiswert | preiswerte`,
      ),
    },
    {
      measure: 'money',
      end: 'high',
      phrases: list(
        `teuer | teure | teures | teuren | luxuriös | luxuriöse | hochwertig | hochwertige`,
      ),
    },
    { measure: 'duration', end: 'low', phrases: list(`kurz | kurze | kurzen | kurzes | kurzer`) },
    { measure: 'duration', end: 'high', phrases: list(`lang | lange | langen | langes | langer`) },
    {
      measure: 'time',
      end: 'high',
      phrases: list(
        `die letzten jahre | der letzten jahre | den letzten jahren | letzten jahre | neu | neue | neuen | neues | aktuell | aktuelle | aktuellen | aktuelles | modern | moderne | modernen | modernes`,
      ),
    },
    {
      measure: 'time',
      end: 'low',
      phrases: list(
        `alt | alte | alten | altes | klassisch | klassische | klassischen | klassiker`,
      ),
    },
    {
      measure: 'rating',
      end: 'high',
      phrases: list(
        `gut bewertet | gut bewertete | gut bewerteten | mit guten bewertungen | hoch bewertet | hochgelobt`,
      ),
    },
  ],
  suitable:
    list(`für kinder | für die kinder | für die ganze familie | für die familie | mit kindern | mit den kindern | mit meinen kindern
    | mit der familie | kinderfreundlich | kindgerecht | familienfreundlich`),
  horizons: [
    {
      hours: 12,
      phrases:
        list(`heute abend | nur heute abend | für heute abend | nur für heute abend | heute nacht | nur heute nacht | fürs erste
        | vorerst | im moment | diesmal | nur diesmal | dieses mal | nur dieses mal`),
    },
    { hours: 24, phrases: list(`heute | nur heute | für heute | nur für heute`) },
    {
      hours: 72,
      phrases: list(
        `dieses wochenende | am wochenende | fürs wochenende | nur dieses wochenende | für das wochenende`,
      ),
    },
    {
      hours: 168,
      phrases: list(
        `diese woche | nur diese woche | für diese woche | für eine woche | eine woche lang | für die woche`,
      ),
    },
    {
      hours: 720,
      phrases: list(
        `diesen monat | nur diesen monat | für diesen monat | für den monat | für einen monat | einen monat lang`,
      ),
    },
    {
      hours: 8760,
      phrases: list(`dieses jahr | für dieses jahr | für ein jahr | ein jahr lang`),
    },
    {
      phrases: list(
        `immer | für immer | ab jetzt | von jetzt an | ab sofort | in zukunft | generell | grundsätzlich`,
      ),
    },
  ],
  lasting: list(
    `für | für die nächsten | für den nächsten | in den nächsten | die nächsten | während der nächsten`,
  ),
  untilDay: list(`bis | bis zum | bis zu`),
  spans: {
    tag: 24,
    tage: 24,
    tagen: 24,
    woche: 168,
    wochen: 168,
    monat: 720,
    monate: 720,
    monaten: 720,
    jahr: 8760,
    jahre: 8760,
    jahren: 8760,
  },
  dating: list(`von | vom | aus | erschienen | veröffentlicht | neu | neue | neuen | neues`),
  ordinals: {
    erste: 1,
    ersten: 1,
    erster: 1,
    erstes: 1,
    zweite: 2,
    zweiten: 2,
    zweites: 2,
    dritte: 3,
    dritten: 3,
    drittes: 3,
    vierte: 4,
    vierten: 4,
    fünfte: 5,
    fünften: 5,
    sechste: 6,
    siebte: 7,
    achte: 8,
    neunte: 9,
    zehnte: 10,
    letzte: -1,
    letzten: -1,
    letztes: -1,
  },
  ordinalEndings: list(`te | ten | ter | tes | ste | sten | ster | stes`),
  ones: list(`artikel | ergebnis | eintrag | vorschlag | element | in der liste`),
  numbered: list(`nummer | nr | die nummer`),
  thisOne: list(
    `das | dies | dieses | dieser | diese hier | dieses hier | dieser hier | das hier | das da | das ding`,
  ),
  theseOnes: list(`diese | die hier | die da | alle diese | alle hier`),
  same: list(`derselbe | dieselbe | dasselbe | der gleiche | die gleiche | das gleiche | dieser | diese | dieses | gleiche | desselben
    | derselben`),
  sameAs: list(`wie | wie bei | wie in`),
  swaps: list(`tausche | tausch | ersetze | ersetz | wechsle`),
  swapsFor: list(`gegen | durch`),
  fillers:
    list(`der | die | das | den | dem | des | ein | eine | einen | einem | einer | eines | von | vom | aus | in | im | an | am | auf | mit | für
    | bei | zu | zum | zur | ich | du | er | sie | es | wir | ihr | mir | mich | dir | dich | uns | ist | sind | sein | war | wird | werden
    | hat | habe | haben | hab | kann | kannst | können | bitte | mal | doch | ja | so | sehr | ganz | schon | jetzt | hier | da | dann
    | danke | ok | okay | gut | hallo | hi | ding | dinge | sachen | sache | zeug | artikel | ergebnis | ergebnisse | eintrag | einträge
    | vorschlag | vorschläge | element | elemente | liste | sehen | schauen | ansehen | anschauen | anzeigen | zeigen | will | möchte
    | alle | alles | andere | anderen | anderes | auch | noch | wieder | eigentlich | einfach | halt | eben | wenn | dass | ob | als | wie
    | wo | mein | meine | meinen | dein | deine | art | arten | zeit | jahr | jahre | jahren | jahren | ära | gesagt | gesagt habe
    | was ich | die ich | etwas | man | also | na | tja | oh | nun | hin | hinzu | gehen | geht | dauern | dauert | kosten | kostet
    | dieser | diese | dieses | diesen | mag | uhr | welche | gerade | richtig | gefallen`),
  errands:
    list(`in den warenkorb | in meinen warenkorb | in den einkaufswagen | auf meine wunschliste | auf die wunschliste
    | in meinen kalender`),
  telling: list(
    `ich | mein | meine | meinen | meinem | meiner | wir | unser | unsere | er | ihr | ihre`,
  ),
  belonging: list(`für | mit`),
  articles: list(`der | die | das | den | dem | des | ein | eine | einen | einem | einer | eines`),
  aOne: list(`eine | ein | einer | einen | einem`),
  numbers: {
    null: 0,
    eins: 1,
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
    dreizehn: 13,
    vierzehn: 14,
    fünfzehn: 15,
    sechzehn: 16,
    siebzehn: 17,
    achtzehn: 18,
    neunzehn: 19,
    zwanzig: 20,
    dreißig: 30,
    dreissig: 30,
    vierzig: 40,
    fünfzig: 50,
    sechzig: 60,
    siebzig: 70,
    achtzig: 80,
    neunzig: 90,
    hundert: 100,
    tausend: 1000,
    anderthalb: 1.5,
    eineinhalb: 1.5,
    einundhalb: 1.5,
    zweieinhalb: 2.5,
    dreieinhalb: 3.5,
  },
  spacedThousands: true,
  half: list(`halbe | halben | einer halben | eine halbe | und eine halbe | und einer halben`),
  decades: {
    zwanziger: 20,
    dreißiger: 30,
    vierziger: 40,
    fünfziger: 50,
    sechziger: 60,
    siebziger: 70,
    achtziger: 80,
    neunziger: 90,
    'zwanziger jahre': 20,
    'dreißiger jahre': 30,
    'vierziger jahre': 40,
    'fünfziger jahre': 50,
    'sechziger jahre': 60,
    'siebziger jahre': 70,
    'achtziger jahre': 80,
    'neunziger jahre': 90,
    fünfzigern: 50,
    sechzigern: 60,
    siebzigern: 70,
    achtzigern: 80,
    neunzigern: 90,
    'fünfziger jahren': 50,
    'sechziger jahren': 60,
    'siebziger jahren': 70,
    'achtziger jahren': 80,
    'neunziger jahren': 90,
  },
  decadeBefore: [],
  decadeAfter: list(`er | ern | er jahre | er jahren | erjahre | iger`),
  partsOfDecade: {
    'anfang der': [0, 3],
    frühe: [0, 3],
    frühen: [0, 3],
    'mitte der': [4, 6],
    'ende der': [7, 9],
    späte: [7, 9],
    späten: [7, 9],
  },
  recent:
    list(`letzten | letzte | letztes | die letzten | der letzten | den letzten | in den letzten | aus den letzten | vergangenen
    | der vergangenen | den vergangenen`),
  periods: [
    {
      from: 2000,
      phrases: list(`dieses jahrhundert | diesem jahrhundert | aus diesem jahrhundert`),
    },
  ],
  durations: {
    std: 60,
    stunde: 60,
    stunden: 60,
    m: 1,
    minuten: 1,
    sekunde: 1 / 60,
    sekunden: 1 / 60,
    tag: 1440,
    tage: 1440,
    tagen: 1440,
  },
  currencies: { dollar: 'USD', pfund: 'GBP', franken: 'CHF' },
  dayWords: list(`woche | wochen | monat | monate | monaten | gestern`),
  years: list(`jahr | jahre | jahren`),
  measureNames: {
    duration: list(`länge | dauer | laufzeit | spieldauer`),
    money: list(`preis | preise | kosten | budget`),
    time: list(`datum | erscheinungsjahr`),
    rating: list(`bewertung | bewertungen | note | wertung | sterne | sternen`),
  },
  ages: list(`jahre alt | jährige | jährigen | jähriges`),
  yearsAgo: {
    'dieses jahr': 0,
    'aus diesem jahr': 0,
    'diesem jahr': 0,
    'dieses jahres': 0,
    'letzten jahres': 1,
    'vorigen jahres': 1,
    'vorigen jahr': 1,
    'voriges jahr': 1,
    'vorletztes jahr': 2,
    'vorletzten jahr': 2,
    'vorletzten jahres': 2,
  },
  now: list(`heute | jetzt | zur gegenwart | in die gegenwart | dato`),
  outOf: list(`von`),
  ratings: list(`bewertung | wertung | sterne | note`),
  inStock: list(`auf lager | verfügbar | lieferbar | vorrätig`),
  soldOut: list(`ausverkauft | nicht verfügbar | nicht lieferbar | vergriffen`),
  people: {
    women: list(`frau | frauen | damen | dame | weiblich`),
    men: list(`mann | männer | herren | männlich`),
    girls: list(`mädchen`),
    boys: list(`jungen | jungs | junge`),
    children: list(`kind | kinder | kindern | babys | baby | jugendliche`),
  },
  kin: {
    women: list(`frau | freundin | mutter | mama | oma | schwester | tante`),
    men: list(`mann | freund | vater | papa | opa | bruder | onkel`),
    girls: list(`tochter | töchter | nichte`),
    boys: list(`sohn | söhne | neffe`),
    children: list(`kind | kinder | kindern | enkel`),
    anyone: list(`freunde | freunden | familie | eltern | großeltern`),
  },
  demonyms: {
    GB: list(`britisch | englisch`),
    US: list(`amerikanisch`),
    FR: list(`französisch`),
    DE: list(`deutsch`),
    IT: list(`italienisch`),
    ES: list(`spanisch`),
    AT: list(`österreichisch`),
    CH: list(`schweizer`),
    JP: list(`japanisch`),
    CN: list(`chinesisch`),
    KR: list(`koreanisch`),
    IN: list(`indisch`),
    RU: list(`russisch`),
    SE: list(`schwedisch`),
    DK: list(`dänisch`),
    PL: list(`polnisch`),
  },
  compounds: true,
  endings: ['ern', 'en', 'er', 'es', 'em', 'um', 'n', 'e', 's', 'a'],
}
