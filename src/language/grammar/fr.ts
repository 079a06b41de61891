import type { Language } from './base.ts'
import { list } from './list.ts'

const teens = list(
  `dix | onze | douze | treize | quatorze | quinze | seize | dix sept | dix huit | dix neuf`,
)
const tens = { vingt: 20, trente: 30, quarante: 40, cinquante: 50, soixante: 60 }
const belgian = { septante: 70, huitante: 80, octante: 80, nonante: 90 }

/** "soixante-douze", "quatre-vingt-douze": beyond sixty it is counted by twenties; and "vingt et un". */
const numbersOfSeveral = Object.fromEntries([
  ...teens.map((teen, i) => [`soixante ${teen}`, 70 + i]),
  ['soixante et onze', 71],
  ...teens.map((teen, i) => [`quatre vingt ${teen}`, 90 + i]),
  ...['un', 'une'].flatMap((one) => [
    ...Object.entries({ ...tens, ...belgian }).map(([ten, value]) => [
      `${ten} et ${one}`,
      value + 1,
    ]),
    [`quatre vingt ${one}`, 81],
  ]),
])

/** "onzième", "quatre-vingtième", and what follows tens: "vingt et unième", "soixante et onzième". */
const manyth = {
  unième: 1,
  onzième: 11,
  douzième: 12,
  treizième: 13,
  quatorzième: 14,
  quinzième: 15,
  seizième: 16,
  'dix septième': 17,
  'dix huitième': 18,
  'dix neuvième': 19,
  vingtième: 20,
  trentième: 30,
  quarantième: 40,
  cinquantième: 50,
  soixantième: 60,
  'soixante dixième': 70,
  'quatre vingtième': 80,
  'quatre vingt dixième': 90,
  centième: 100,
}

/** French. What elides is a word of its own: "l'horreur" is "l", "horreur". */
export const french: Language = {
  language: 'fr',
  acts: {
    undo: list(`annule | annuler | annule ça | annule cela | annule la dernière | annule le dernier | annule ma dernière demande | retour
      | retour en arrière | reviens en arrière | revenir en arrière | défaire | défais ça | comme avant | remets comme avant
      | remets-le comme avant | je me suis trompé | je me suis trompée | c'était une erreur | oublie ce que je viens de dire`),
    reset:
      list(`recommence | recommencer | on recommence | recommençons | recommence à zéro | recommencer à zéro | repars de zéro
      | repartir de zéro | repartons de zéro | remets à zéro | remets tout à zéro | remise à zéro | réinitialise
      | réinitialiser | réinitialise tout | efface tout | tout effacer | oublie tout | oublie tout ça | oublie tout ce que j'ai dit
      | enlève tous les filtres | supprime tous les filtres | sans filtre | sans filtres | aucun filtre`),
    satisfied:
      list(`parfait | merci | merci beaucoup | super | génial | excellent | très bien | c'est parfait | c'est très bien | c'est bien
      | impeccable | nickel | j'aime | j'adore | j'aime bien | ça me plaît | ça me va | bravo | c'est ça | exactement
      | c'est mieux | beaucoup mieux | bien joué | c'est ce que je voulais`),
    explain:
      list(`pourquoi | pourquoi ça | pourquoi celui-ci | pourquoi celui-là | pourquoi celle-ci | pourquoi est-ce là | pourquoi c'est là
      | pourquoi c'est ici | pourquoi est-ce ici | pourquoi je vois ça | pourquoi ces suggestions | explique | explique-moi
      | explique ça`),
    unsupported:
      list(`joue | lis-le | lance-le | achète | achète-le | télécharge | télécharge-le | quelle heure est-il
      | raconte-moi une blague | déconnexion | déconnecte-moi | qui es-tu | que peux-tu faire`),
    noise:
      list(`bonjour | salut | coucou | bonsoir | bonne nuit | au revoir | ok | okay | d'accord | oui | non | je ne sais pas | je sais pas
      | aucune idée | ça va | rien | bof | euh | haha | test`),
  },
  openings: {
    explain:
      list(`pourquoi est-ce que | pourquoi as-tu | pourquoi tu | pourquoi est-ce | pourquoi ce | pourquoi cette | pourquoi ces
      | pourquoi y a-t-il | pourquoi autant | pourquoi tant | explique-moi pourquoi | dis-moi pourquoi | comment as-tu choisi`),
    unsupported:
      list(`lance le | lance la | achète le | achète la | achète-moi | télécharge le | télécharge la | qui est | qui a réalisé
      | combien de temps | combien coûte | quand est | où puis-je | comment puis-je | ignore toutes les instructions
      | ignore les instructions | écris-moi | traduis | rappelle-moi`),
  },
  scopes: {
    want: list(`je veux | je voudrais | je veux voir | je voudrais voir | j'aimerais | j'aimerais voir | il me faut | j'ai besoin de | j'ai besoin d'
      | donne-moi | montre-moi | montre | trouve-moi | propose-moi | je cherche | pourquoi pas | quelque chose de | quelque chose d' | quelque chose
      | un truc | et si on regardait`),
    only: list(`seulement | uniquement | rien que | exclusivement | je ne veux que | je ne veux que des | je veux seulement | juste
      | montre-moi seulement | montre-moi uniquement | rien d'autre que | limite à`),
    more: list(`plus | plus de | plus d' | davantage de | davantage d' | davantage | ajoute | encore plus de | encore plus d' | aussi
      | surtout | principalement | encore`),
    like: list(`plutôt | j'aime | j'aime bien | j'aime beaucoup | j'adore | je préfère | je préférerais | j'ai envie de | j'ai envie d' | ça me plaît
      | me plaît | me plaisent | je suis fan de | je suis d'humeur pour`),
    without:
      list(`sans | pas | pas de | pas d' | pas du | pas des | aucun | aucune | rien | rien avec | rien de | rien d' | jamais | jamais de
      | jamais d' | évite | exclus | exclure | enlève | retire | supprime | cache | masque | je déteste | je hais | déteste
      | je ne veux pas | je ne veux pas de | je ne veux pas d' | je veux pas | je veux pas de | je veux pas d' | je ne veux plus de
      | je ne veux plus d' | je veux plus de | je veux plus d' | je ne veux aucun | je ne veux aucune | je ne veux rien avec
      | je n'aime pas | j'aime pas | je n'aime pas du tout | j'aime pas du tout | je n'aime plus | je ne supporte pas
      | je supporte pas | ne me montre pas | ne me montre pas de | ne me montre plus | ne me montre plus de | ne montre pas
      | ne me propose plus | ne me propose pas | arrête avec | arrête de me montrer | arrête de me proposer | plus jamais
      | plus jamais de | plus jamais d' | ni | non | marre de | marre d' | j'en ai marre de | j'en ai marre des | tout sauf
      | n'importe quoi sauf | assez de | assez d' | plus du tout de`),
    isnt: list(
      `n'est pas | ne sont pas | ne soit pas | qui n'est pas | qui ne soit pas | qui ne sont pas`,
    ),
    out: list(`non merci | très peu pour moi | ne m'intéresse pas | ne m'intéressent pas | c'est non | à éviter | dehors
      | ne me plaît pas | ne me plaisent pas | me plaît pas`),
    less: list(`moins | moins de | moins d' | pas trop | pas trop de | pas trop d' | pas tant de | pas autant de | trop | trop de | trop d'
      | fatigué de | lassé de | plutôt pas | plutôt pas de | pas vraiment envie de | pas envie de | pas envie d' | pas très
      | je n'ai pas envie de | je n'ai pas envie d'`),
    except:
      list(`sauf | excepté | hormis | à part | à l'exception de | à l'exception des | à l'exception du | mais pas | mais pas de
      | mais pas d'`),
    allow:
      list(`est de nouveau ok | c'est bon à nouveau | est bon à nouveau | c'est de nouveau bon | c'est bon | c'est ok | est ok | sont ok
      | est à nouveau ok | ça va à nouveau | ça va de nouveau | ça me va à nouveau | redevient ok | ne me dérange pas | ne me dérange plus
      | ne me dérangent pas | me dérange pas | me dérange plus | ça ne me dérange pas | ça ne me dérange plus | ça va | autorise
      | peut revenir | peuvent revenir | est permis`),
    forget:
      list(`oublie | oublie ce que j'ai dit sur | oublie ce que j'ai dit à propos de | oublie ce que j'ai dit à propos | oublie ce que je disais sur | oublie l'histoire de
      | ignore | ignore ce que j'ai dit sur | peu importe | n'importe plus | n'a pas d'importance | pas besoin de | pas besoin d' | je n'ai pas besoin de | je n'ai pas besoin d' | n'est pas nécessaire
      | ne sont pas nécessaires | pas nécessaire | pas nécessairement | pas forcément | pas obligatoire | n'est pas obligatoire
      | ne doit pas forcément être | enlève la limite de
      | supprime la limite de | sans limite de`),
    instead:
      list(`à la place | finalement | au lieu de ça | au lieu de cela | je voulais dire | en fait je voulais dire | passe à | remplace par
      | j'ai changé d'avis | maintenant je veux | montre-moi maintenant | maintenant montre-moi
      | remplace ça par | change pour`),
    insteadOf: list(
      `au lieu de | au lieu d' | au lieu des | au lieu du | à la place de | à la place d' | à la place des`,
    ),
    clear:
      list(`oublie tout | oublie tout ça | oublie tout ce que j'ai dit | efface tout | efface tout et | recommence avec | recommence
      | repars de zéro | repars de zéro avec | remets tout à zéro`),
    must: list(`doit être | doivent être | il faut que ce soit | doit avoir | ça doit être`),
    any: list(`n'importe quel | n'importe quelle | n'importe quels`),
  },
  closings: ['without', 'isnt'],
  little: list(
    `un peu | un peu de | un peu d' | légèrement | un petit peu | un petit peu de | quelques | deux ou trois`,
  ),
  much: list(`beaucoup | beaucoup de | beaucoup d' | nettement | vraiment`),
  weak: list(
    `peut-être | si possible | idéalement | de préférence | éventuellement | si tu peux | si vous pouvez`,
  ),
  and: list(`et | ainsi que | et aussi`),
  or: list(`ou | ou bien | ou alors | ou peut-être`),
  contrast: list(`mais | cependant | pourtant`),
  reason: list(`parce que | parce qu | puisque | car`),
  result: list(`donc | alors`),
  lacking: { before: list(`sans | pas | peu | non`), after: [] },
  topic:
    list(`sur | à propos de | à propos d' | au sujet de | qui parle de | qui parlent de | qui se passe à | qui se passe en
    | qui se passe dans | se déroulant | situé | située | basé sur | basée sur`),
  likeness:
    list(`comme | semblable à | semblables à | similaire à | similaires à | dans le genre de | du genre de | dans le style de
    | du style de | qui ressemble à | qui ressemblent à`),
  maker:
    list(`réalisé par | réalisée par | réalisés par | fait par | faite par | écrit par | écrite par | créé par | créée par | par
    | du réalisateur | de la réalisatrice`),
  member: list(`avec | où joue | qui contient | joué par`),
  comparisons: [
    {
      operator: '<',
      phrases:
        list(`moins de | moins d' | de moins de | de moins d' | en dessous de | en dessous d' | sous | inférieur à | inférieure à
        | sous les | sous la barre de`),
    },
    {
      operator: '<',
      measure: 'duration',
      phrases: list(`plus court que | plus courte que | plus courts que | plus courtes que`),
    },
    {
      operator: '<',
      measure: 'money',
      phrases: list(`moins cher que | moins chère que | moins chers que | moins chères que`),
    },
    {
      operator: '<',
      measure: 'time',
      phrases:
        list(`avant | d'avant | avant les | d'avant les | antérieur à | antérieurs à | antérieure à | plus ancien que | plus ancienne que
        | plus vieux que`),
    },
    {
      operator: '<=',
      phrases:
        list(`au plus | au maximum | maximum | un maximum de | jusqu'à | pas plus de | pas plus d' | tout au plus | max | rien de plus de
        | rien au-dessus de | ne dépassant pas | qui ne dépasse pas`),
    },
    {
      operator: '<=',
      measure: 'duration',
      phrases: list(`je n'ai que | j'ai seulement | j'ai | on a | nous avons | pas plus long que`),
    },
    {
      operator: '<=',
      measure: 'money',
      phrases: list(`mon budget est de | budget de | un budget de | je peux dépenser`),
    },
    { operator: '<=', measure: 'time', phrases: list(`rien après | pas après`) },
    {
      operator: '>',
      phrases: list(
        `plus de | plus d' | de plus de | de plus d' | au-dessus de | au-dessus d' | supérieur à | supérieure à`,
      ),
    },
    {
      operator: '>',
      measure: 'duration',
      phrases: list(`plus long que | plus longue que | plus longs que | plus longues que`),
    },
    {
      operator: '>',
      measure: 'money',
      phrases: list(`plus cher que | plus chère que | plus chers que | plus chères que`),
    },
    {
      operator: '>',
      measure: 'time',
      phrases: list(
        `après | d'après | après les | postérieur à | postérieurs à | plus récent que | plus récente que`,
      ),
    },
    {
      operator: '>=',
      phrases: list(
        `au moins | au minimum | minimum | un minimum de | pas moins de | min | rien en dessous de`,
      ),
    },
    {
      operator: '>=',
      measure: 'time',
      phrases: list(`depuis | à partir de | rien avant | rien d'avant | pas avant`),
    },
    {
      operator: 'around',
      phrases: list(
        `environ | autour de | à peu près | aux alentours de | vers | presque | dans les`,
      ),
    },
  ],
  comparisonsAfter: [
    {
      operator: '<=',
      phrases: list(`au plus | maximum | au maximum | max | ou moins | tout au plus | ou avant`),
    },
    {
      operator: '>=',
      phrases: list(
        `au moins | minimum | au minimum | min | ou plus | et plus | ou après | et après`,
      ),
    },
    { operator: 'around', phrases: list(`environ | à peu près`) },
  ],
  between: list(`entre | de | du`),
  to: list(`et | à | jusqu'à | au`),
  sorts: [
    {
      measure: 'time',
      direction: 'desc',
      phrases:
        list(`les plus récents d'abord | les plus récentes d'abord | le plus récent d'abord | d'abord les plus récents
        | d'abord les plus récentes | du plus récent au plus ancien | les plus récents | les plus récentes | trie par date
        | trier par date | par date | trie par année | trier par année | par année | les nouveautés d'abord`),
    },
    {
      measure: 'time',
      direction: 'asc',
      phrases:
        list(`les plus anciens d'abord | les plus anciennes d'abord | le plus ancien d'abord | d'abord les plus anciens
        | du plus ancien au plus récent | les plus vieux d'abord | ordre chronologique | par ordre chronologique`),
    },
    {
      measure: 'duration',
      direction: 'asc',
      phrases:
        list(`les plus courts d'abord | les plus courtes d'abord | le plus court d'abord | d'abord les plus courts
        | du plus court au plus long | trie par durée | trier par durée | par durée`),
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases:
        list(`les plus longs d'abord | les plus longues d'abord | le plus long d'abord | d'abord les plus longs
        | du plus long au plus court`),
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases:
        list(`les moins chers d'abord | les moins chères d'abord | le moins cher d'abord | d'abord les moins chers | les moins chers
        | les moins chères | du moins cher au plus cher | trie par prix | trier par prix | par prix | prix croissant
        | par prix croissant`),
    },
    {
      measure: 'money',
      direction: 'desc',
      phrases:
        list(`les plus chers d'abord | les plus chères d'abord | le plus cher d'abord | d'abord les plus chers
        | du plus cher au moins cher | prix décroissant | par prix décroissant`),
    },
    {
      measure: 'popularity',
      direction: 'desc',
      phrases:
        list(`les plus populaires d'abord | le plus populaire d'abord | d'abord les plus populaires | les plus populaires
        | trie par popularité | trier par popularité | par popularité`),
    },
    {
      measure: 'rating',
      direction: 'desc',
      phrases:
        list(`les meilleurs d'abord | les meilleures d'abord | le meilleur d'abord | d'abord les meilleurs | les mieux notés d'abord
        | les mieux notées d'abord | d'abord les mieux notés | trie par note | trier par note | par note`),
    },
  ],
  unsorted:
    list(`oublie l'ordre | oublie le tri | enlève le tri | supprime le tri | ne trie pas | ne trie plus | arrête de trier | sans tri
    | sans ordre | sans ordre particulier | n'importe quel ordre | peu importe l'ordre | par pertinence | trie par pertinence
    | trier par pertinence`),
  variety:
    list(`surprends-moi | surprenez-moi | plus de variété | plus varié | variété | un peu de variété | autre chose | quelque chose d'autre
    | quelque chose de différent | change un peu | mélange | mélange un peu | mélange tout | varie | varie un peu | trop semblable
    | trop semblables | tout se ressemble | au hasard | aléatoire`),
  varied: list(
    `différents | différentes | divers | diverses | varie | varier | variez | mélange | mélanger | alterne`,
  ),
  variedAfter: list(`différents | différentes | variés | variées | divers | diverses`),
  varietyOf: list(`de | d | des | du | dans | dans les | en | parmi les | au niveau des | côté`),
  sameOnes: list(`le même | la même | les mêmes | du même | de la même | des mêmes | même | mêmes`),
  always: list(`toujours | tout le temps | sans cesse | encore`),
  overAgain: list(
    `encore et encore | tout le temps | à chaque fois | sans arrêt | deux fois | deux fois de suite | partout`,
  ),
  each: list(`par | pour chaque | de chaque | chaque | par chaque`),
  ofOne: list(
    `du même | de la même | d un même | d une même | du meme | par le même | par la même | d un seul | d une seule | avec le même | avec la même`,
  ),
  times: { 'une fois': 1, 'une seule fois': 1, 'deux fois': 2, 'trois fois': 3 },
  makerNouns: list(
    `marque | marques | studio | studios | société | fabricant | éditeur | éditeurs`,
  ),
  memberNouns: list(`acteur | acteurs | actrice | actrices | têtes | visages`),
  comparatives: [
    {
      measure: 'duration',
      direction: 'asc',
      phrases:
        list(`plus court | plus courte | plus courts | plus courtes | moins long | moins longue | moins longs | pas trop long
        | pas trop longue | pas trop longs | pas si long`),
    },
    {
      measure: 'duration',
      direction: 'desc',
      phrases: list(`plus long | plus longue | plus longs | plus longues`),
    },
    {
      measure: 'money',
      direction: 'asc',
      phrases:
        list(`moins cher | moins chère | moins chers | moins chères | meilleur marché | pas trop cher | pas trop chère
        | pas trop chers | plus abordable`),
    },
    {
      measure: 'money',
      direction: 'desc',
      phrases: list(`plus cher | plus chère | plus chers | plus chères`),
    },
    {
      measure: 'time',
      direction: 'desc',
      phrases:
        list(`plus récent | plus récente | plus récents | plus récentes | plus moderne | plus modernes | plus nouveau
        | moins vieux | pas trop vieux | pas trop vieille | pas si vieux`),
    },
    {
      measure: 'time',
      direction: 'asc',
      phrases: list(
        `plus ancien | plus ancienne | plus anciens | plus anciennes | plus vieux | plus vieille | moins récent`,
      ),
    },
    {
      measure: 'rating',
      direction: 'desc',
      phrases: list(`mieux noté | mieux notée | mieux notés | mieux notées`),
    },
  ],
  than: list(`que | qu' | par rapport à`),
  heads: list(`personnes | convives | parts | portions | joueurs | gens`),
  serves: list(`sert`),
  decadesAgo: { 'cette décennie': 0, 'la dernière décennie': 1, 'les deux dernières décennies': 2 },
  notToo: list(`pas trop | pas si | pas très | pas super`),
  levels: [
    {
      measure: 'money',
      end: 'low',
      phrases: list(
        `pas cher | pas chère | pas chers | pas chères | bon marché | abordable | abordables`,
      ),
    },
    {
      measure: 'money',
      end: 'high',
      phrases: list(`cher | chère | chers | chères | de luxe | haut de gamme`),
    },
    {
      measure: 'duration',
      end: 'low',
      phrases: list(`court | courte | courts | courtes | bref | brève`),
    },
    { measure: 'duration', end: 'high', phrases: list(`long | longue | longs | longues`) },
    {
      measure: 'time',
      end: 'high',
      phrases: list(
        `ces dernières années | les dernières années | des dernières années
        | récent | récente | récents | récentes | nouveau | nouvelle | nouveaux | nouvelles | moderne | modernes | actuel | actuelle`,
      ),
    },
    {
      measure: 'time',
      end: 'low',
      phrases: list(
        `classique | classiques | ancien | ancienne | anciens | anciennes | vieux | vieille | vieilles`,
      ),
    },
    {
      measure: 'rating',
      end: 'high',
      phrases: list(
        `bien noté | bien notée | bien notés | bien notées | avec de bonnes critiques | bonnes critiques | acclamé | acclamée`,
      ),
    },
  ],
  suitable:
    list(`pour enfants | pour les enfants | pour toute la famille | pour la famille | avec les enfants | avec des enfants
    | avec mes enfants | en famille | tout public | adapté aux enfants | adaptée aux enfants`),
  horizons: [
    {
      hours: 12,
      phrases:
        list(`ce soir | pour ce soir | juste ce soir | juste pour ce soir | seulement ce soir | seulement pour ce soir | uniquement ce soir
        | pour l'instant | pour le moment | cette fois | juste cette fois | pour cette fois`),
    },
    {
      hours: 24,
      phrases: list(
        `aujourd'hui | pour aujourd'hui | juste aujourd'hui | juste pour aujourd'hui | seulement aujourd'hui`,
      ),
    },
    {
      hours: 72,
      phrases: list(
        `ce week-end | ce weekend | pour le week-end | pour ce week-end | juste ce week-end`,
      ),
    },
    {
      hours: 168,
      phrases: list(
        `cette semaine | pour cette semaine | juste cette semaine | pendant une semaine | pour une semaine`,
      ),
    },
    {
      hours: 720,
      phrases: list(
        `ce mois-ci | ce mois | pour ce mois-ci | juste ce mois-ci | pour ce mois | pendant un mois | pour un mois`,
      ),
    },
    {
      hours: 8760,
      phrases: list(
        `cette année | pour cette année | juste pour cette année | pendant un an | pour un an`,
      ),
    },
    {
      phrases: list(
        `toujours | pour toujours | désormais | dorénavant | à partir de maintenant | en général`,
      ),
    },
  ],
  lasting: list(
    `pendant | pour | durant | pendant les | pendant les prochains | pendant les prochaines | pour les prochains | pour les prochaines | les prochains | les prochaines`,
  ),
  spans: {
    jour: 24,
    jours: 24,
    semaine: 168,
    semaines: 168,
    mois: 720,
    an: 8760,
    ans: 8760,
    année: 8760,
    années: 8760,
  },
  dating: list(
    `de | sorti | sortie | sortis | sorties | fait | faite | nouveau | nouveaux | nouvelle | nouvelles | nouveautés`,
  ),
  ordinals: {
    premier: 1,
    première: 1,
    premiers: 1,
    premières: 1,
    deuxième: 2,
    second: 2,
    seconde: 2,
    troisième: 3,
    quatrième: 4,
    cinquième: 5,
    sixième: 6,
    septième: 7,
    huitième: 8,
    neuvième: 9,
    dixième: 10,
    ...manyth,
    dernier: -1,
    dernière: -1,
    derniers: -1,
    dernières: -1,
  },
  ordinalEndings: list(`e | er | ère | ème | eme | re`),
  ones: list(`élément | résultat | article | suggestion | choix | de la liste`),
  numbered: list(`numéro | le numéro | l'article`),
  thisOne: list(`ça | cela | ceci | celui-ci | celui-là | celle-ci | celle-là | ce truc`),
  theseOnes: list(
    `ceux-ci | ceux-là | celles-ci | celles-là | tous ceux-ci | toutes celles-ci | tout ça`,
  ),
  same: list(`le même | la même | même | ce | cette | cet`),
  sameAs: list(
    `que | qu' | que celui de | que celle de | que celui | que celle | que dans | que pour`,
  ),
  swaps: list(`remplace | remplacez | échange | change | changez`),
  swapsFor: list(`par | contre`),
  fillers:
    list(`le | la | les | l' | un | une | des | du | de | d' | au | aux | à | en | dans | avec | par | pour | qui | que | qu' | se | s' | me
    | m' | te | t' | vous | nous | on | je | j' | tu | il | elle | ils | elles | est | sont | soit | soient | était | être | c' | ce
    | cet | cette | ces | ça | mon | ma | mes | ton | son | sa | ses | s'il te plaît | s'il vous plaît | svp | stp | chose | choses | truc
    | trucs | article | articles | élément | éléments | résultat | résultats | liste | suggestion | suggestions | voir | regarder
    | mets | mettre | donne | très | déjà | maintenant | ici | là | tout | tous | toute | toutes | autre | autres | d'accord | ok | bon
    | bien | merci | bonjour | salut | oui | alors | donc | aussi | y | a | ont | ai | as | ne | n' | si | comme | quand | où | veux
    | voudrais | peux | peut | genre | époque | années | année | type | fait | faits | faite | faites | dit | j'ai dit | ce que
    | quelque | chose | certains | certaines | quelques | eh | euh | allez | dure | durent | durant | coûte | coûtent | plutôt
    | nouveau | de nouveau | à nouveau | encore | cher`),
  errands: list(`au panier | dans mon panier | à mon panier | dans mon agenda | à mon calendrier`),
  telling: list(`je | j' | mon | ma | mes | nous | notre | nos | il | elle | ils | elles`),
  belonging: list(`pour | avec`),
  articles: list(`le | la | les | l' | un | une | des | du | d'`),
  aOne: list(`un | une`),
  numbers: {
    zéro: 0,
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
    treize: 13,
    quatorze: 14,
    quinze: 15,
    seize: 16,
    'dix sept': 17,
    'dix huit': 18,
    'dix neuf': 19,
    ...tens,
    ...belgian,
    'quatre vingt': 80,
    'quatre vingts': 80,
    ...numbersOfSeveral,
    cent: 100,
    cents: 100,
    mille: 1000,
  },
  spacedThousands: true,
  half: list(`et demie | et demi | une demi | demi | demie`),
  decades: {
    'années vingt': 20,
    'années trente': 30,
    'années quarante': 40,
    'années cinquante': 50,
    'années soixante': 60,
    'années soixante dix': 70,
    'années quatre vingt': 80,
    'années quatre vingt dix': 90,
  },
  decadeBefore: list(`années | les années | les années | des années | aux années | la décennie`),
  decadeAfter: list(`s`),
  partsOfDecade: {
    'début des': [0, 3],
    'le début des': [0, 3],
    'du début des': [0, 3],
    'milieu des': [4, 6],
    'du milieu des': [4, 6],
    'fin des': [7, 9],
    'la fin des': [7, 9],
    'de la fin des': [7, 9],
  },
  agoBefore: list(`il y a | d'il y a`),
  recent: list(
    `dernières | derniers | les dernières | les derniers | ces dernières | ces derniers | des dernières | des derniers`,
  ),
  periods: [
    { from: 2000, phrases: list(`ce siècle | de ce siècle | du 21e siècle | du XXIe siècle`) },
  ],
  durations: {
    heure: 60,
    heures: 60,
    mn: 1,
    m: 1,
    jour: 1440,
    jours: 1440,
    seconde: 1 / 60,
    secondes: 1 / 60,
  },
  currencies: { dollar: 'USD', dollars: 'USD', livre: 'GBP', livres: 'GBP', francs: 'CHF' },
  dayWords: list(`semaine | semaines | mois | hier`),
  years: list(`an | ans | année | années`),
  measureNames: {
    duration: list(`durée`),
    money: list(`prix | coût | budget`),
    time: list(`date | la date`),
    rating: list(`note | notes | évaluation | étoiles | critiques`),
  },
  ages: list(`ans d'âge`),
  yearsAgo: {
    'cette année': 0,
    'de cette année': 0,
    'année dernière': 1,
    "l'année dernière": 1,
    'an dernier': 1,
    "l'an dernier": 1,
    'année passée': 1,
    "l'année passée": 1,
    'an passé': 1,
    "l'an passé": 1,
    'année précédente': 1,
    "l'année précédente": 1,
  },
  now: list(`maintenant | aujourd'hui | présent | à présent | nos jours`),
  outOf: list(`sur`),
  ratings: list(`note | notes | evaluation | etoile | etoiles`),
  inStock: list(`en stock | disponible | disponibles`),
  soldOut: list(`épuisé | épuisés | épuisée | en rupture | indisponible | indisponibles`),
  people: {
    women: list(`femme | femmes | dame | dames | féminin`),
    men: list(`homme | hommes | monsieur | messieurs | masculin`),
    girls: list(`fille | filles | fillette | fillettes`),
    boys: list(`garçon | garçons`),
    children: list(`enfant | enfants | bébé | bébés | ados`),
  },
  kin: {
    women: list(`femme | copine | mère | maman | grand mère | mamie | soeur | tante`),
    men: list(`mari | copain | père | papa | grand père | papi | frère | oncle`),
    girls: list(`fille | filles | nièce`),
    boys: list(`fils | neveu`),
    children: list(`enfant | enfants | petit | petits`),
    anyone: list(`ami | amie | amis | amies | famille | parents | grands parents`),
  },
  demonyms: {
    GB: list(`britannique | anglais | anglaise`),
    US: list(`américain | américaine`),
    FR: list(`français | française`),
    DE: list(`allemand | allemande`),
    IT: list(`italien | italienne`),
    ES: list(`espagnol | espagnole`),
    JP: list(`japonais | japonaise`),
    CN: list(`chinois | chinoise`),
    KR: list(`coréen | coréenne`),
    IN: list(`indien | indienne`),
    BE: list(`belge`),
    CA: list(`canadien | canadienne | québécois`),
    BR: list(`brésilien | brésilienne`),
    RU: list(`russe`),
    SE: list(`suédois | suédoise`),
    DK: list(`danois | danoise`),
  },
  endings: ['es', 'e', 's', 'x', 'a'],
}
