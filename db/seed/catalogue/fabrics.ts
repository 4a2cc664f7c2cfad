import type { DemoCategory } from "./demo-category.ts";

/** Cloth by the yard or by the piece, and the thread to sew it. */
export const fabrics: DemoCategory = {
  slug: "tissus",
  nameFr: "Tissus & pagnes",
  nameEn: "Fabrics & wax prints",
  descriptionFr:
    "Wax au yard, kente tissé par bandes, indigo, bazin, dentelle : de quoi faire coudre toute une fête.",
  descriptionEn:
    "Wax by the yard, kente woven in strips, indigo, bazin and lace: enough to dress a whole feast.",
  products: [
    {
      slug: "pagne-wax-soleil",
      nameFr: "Pagne wax Soleil",
      nameEn: "Sun wax print",
      summaryFr: "Coton ciré aux grands soleils indigo et terre cuite, vendu au yard.",
      summaryEn: "Waxed cotton with large suns in indigo and terracotta, sold by the yard.",
      descriptionFr:
        "Un pagne de fête, aux couleurs aussi vives à l'envers qu'à l'endroit. Six yards habillent un complet avec " +
        "pagne, corsage et foulard ; deux yards suffisent pour une jupe ou une chemise. Premier lavage à l'eau " +
        "froide, à part.",
      descriptionEn:
        "A festive cloth, its colours as bright on the back as on the front. Six yards make a full outfit with " +
        "wrapper, blouse and headscarf; two yards are enough for a skirt or a shirt. Wash it cold and on its own " +
        "the first time.",
      searchWords:
        "pagne pagnes wax wacks hollandais dutch ankara tissu tissus fabric avo avɔ nana benz coton 6 yards",
      isFeatured: true,
      altFr: "Pagne wax plié, aux soleils indigo, ocre et terre cuite",
      altEn: "Folded wax print with suns in indigo, ochre and terracotta",
      morePictures: [
        { altFr: "Le motif de près, avec sa lisière", altEn: "The print up close, with its selvedge" },
        {
          altFr: "Le pagne à plat, une règle et des ciseaux de couturière",
          altEn: "The cloth laid flat, with a tailor's ruler and scissors",
        },
      ],
      variants: [
        { sku: "PAG-01", nameFr: "2 yards", nameEn: "2 yards", priceXof: 5_500, onHand: 40 },
        {
          sku: "PAG-02",
          nameFr: "6 yards",
          nameEn: "6 yards",
          priceXof: 15_000,
          compareAtXof: 16_500,
          onHand: 24,
        },
        { sku: "PAG-03", nameFr: "12 yards", nameEn: "12 yards", priceXof: 29_000, onHand: 8 },
      ],
    },
    {
      slug: "kente-tisse-main",
      nameFr: "Kente tissé à la main",
      nameEn: "Handwoven kente",
      summaryFr: "Bandes tissées au métier, cousues bord à bord : le grand pagne des jours de cérémonie.",
      summaryEn: "Strips woven on the loom and sewn edge to edge: the great cloth of ceremony days.",
      descriptionFr:
        "En pays éwé, le kete se tisse par bandes étroites, fil après fil, avant d'être assemblé. Les blocs ocre, " +
        "feuille et indigo alternent comme les cases d'un damier. Chaque pièce diffère un peu de la photo : c'est la " +
        "main qui le veut. Nettoyage à la main, séchage à l'ombre.",
      descriptionEn:
        "In Ewe country, kete is woven in narrow strips, thread after thread, before it is pieced together. Blocks " +
        "of ochre, leaf and indigo alternate like the squares of a board. Each piece differs a little from its " +
        "picture: the hand decides. Wash by hand, dry in the shade.",
      searchWords:
        "kente kenté kenthe kete kété ewe éwé tissage weaving etole écharpe stole ceremonie mariage dot",
      altFr: "Kente plié, à blocs ocre, feuille et indigo",
      altEn: "Folded kente in blocks of ochre, leaf green and indigo",
      morePictures: [
        {
          altFr: "Les bandes de près, cousues bord à bord, et la frange",
          altEn: "The strips up close, sewn edge to edge, and the fringe",
        },
      ],
      variants: [
        { sku: "KEN-01", nameFr: "Étole, 4 bandes", nameEn: "Stole, 4 strips", priceXof: 14_000, onHand: 9 },
        {
          sku: "KEN-02",
          nameFr: "Grand pagne, 12 bandes",
          nameEn: "Full cloth, 12 strips",
          priceXof: 48_000,
          onHand: 2,
        },
      ],
    },
    {
      slug: "pagne-hirondelles",
      nameFr: "Pagne wax Hirondelles",
      nameEn: "Swallows wax print",
      summaryFr: "L'argent s'envole, dit-on de ces oiseaux : un grand classique, indigo sur ocre.",
      summaryEn: "Money flies, they say of these birds: a great classic, indigo on ochre.",
      descriptionFr:
        "Les hirondelles traversent le tissu en diagonale, toutes dans le même sens : dites-le à la " +
        "couturière avant la coupe, pour qu'aucune ne vole sur le dos. Le coton se tient bien en jupe " +
        "plissée. Il s'assouplit dès le troisième lavage.",
      descriptionEn:
        "The swallows cross the cloth on a slant, all heading the same way: tell your tailor before the " +
        "scissors come out, so that none flies upside down. The cotton holds a pleat well and softens by " +
        "the third wash.",
      searchWords:
        "pagne hirondelle hirondelles oiseau oiseaux swallow speed bird birds wax ankara tissu fabric avo avɔ l'argent vole",
      altFr: "Rouleau de wax ocre aux hirondelles indigo, déroulé",
      altEn: "Roll of ochre wax print with indigo swallows, unrolled",
      morePictures: [
        {
          altFr: "Le motif de près : hirondelles indigo en vol",
          altEn: "The print up close: indigo swallows in flight",
        },
      ],
      variants: [
        { sku: "HIR-01", nameFr: "2 yards", nameEn: "2 yards", priceXof: 5_000, onHand: 34 },
        { sku: "HIR-02", nameFr: "6 yards", nameEn: "6 yards", priceXof: 13_500, onHand: 16 },
      ],
    },
    {
      slug: "indigo-teint-a-la-main",
      nameFr: "Indigo teint à la main",
      nameEn: "Hand-dyed indigo",
      summaryFr: "Coton noué puis plongé dans la cuve : des cercles blancs, jamais deux fois les mêmes.",
      summaryEn: "Cotton tied, then dipped in the vat: white circles, never twice the same.",
      descriptionFr:
        "Chaque cercle est un nœud serré à la main avant le bain d'indigo, puis défait une fois sec. Le " +
        "bleu peut déteindre un peu au début : un rinçage à l'eau salée le fixe. Beau en boubou, en nappe " +
        "ou simplement jeté sur un canapé.",
      descriptionEn:
        "Each circle is a knot tied by hand before the indigo bath and undone once dry. The blue may bleed " +
        "a little at first; a rinse in salted water sets it. Fine as a boubou, as a tablecloth or simply " +
        "thrown over a sofa.",
      searchWords: "indigo adire batik bleu blue teinture teint dye tie dye nappe boubou tissu pagne coton",
      altFr: "Trois rouleaux de coton indigo à motifs blancs, empilés",
      altEn: "Three stacked rolls of indigo cotton with white motifs",
      morePictures: [
        {
          altFr: "Détail : cercles noués et filet, blancs sur indigo",
          altEn: "Detail: tied circles and net, white on indigo",
        },
      ],
      variants: [
        {
          sku: "IND-01",
          nameFr: "Cercles, 2 mètres",
          nameEn: "Circles, 2 metres",
          priceXof: 6_500,
          onHand: 12,
        },
        {
          sku: "IND-02",
          nameFr: "Cercles, 5 mètres",
          nameEn: "Circles, 5 metres",
          priceXof: 15_000,
          onHand: 5,
        },
        { sku: "IND-03", nameFr: "Filet, 2 mètres", nameEn: "Net, 2 metres", priceXof: 6_500, onHand: 0 },
      ],
    },
    {
      slug: "bazin-riche",
      nameFr: "Bazin riche",
      nameEn: "Rich bazin damask",
      summaryFr: "Damassé brillant, apprêté et craquant, pour les boubous que l'on entend arriver.",
      summaryEn: "Glossy damask, starched and crisp, for the boubou that is heard before it is seen.",
      descriptionFr:
        "Le dessin est dans le tissage : il apparaît quand l'étoffe bouge. Cinq mètres font un grand boubou " +
        "d'homme, trois une robe ample. Pour lui rendre son éclat, amidonnez-le, laissez-le sécher à " +
        "l'ombre et faites-le battre.",
      descriptionEn:
        "The pattern lies in the weave and appears as the cloth moves. Five metres make a man's great " +
        "boubou, three a loose dress. To bring back the shine, starch it, dry it in the shade and have it " +
        "beaten.",
      searchWords:
        "bazin basin bazein getzner damas damask boubou ceremonie tabaski fete brillant tissu homme femme",
      altFr: "Pile de bazins pliés, rose, vert et ocre",
      altEn: "Pile of folded damasks in pink, green and ochre",
      variants: [
        { sku: "BAZ-01", nameFr: "Rose, 5 mètres", nameEn: "Pink, 5 metres", priceXof: 22_500, onHand: 7 },
        {
          sku: "BAZ-02",
          nameFr: "Feuille, 5 mètres",
          nameEn: "Leaf green, 5 metres",
          priceXof: 22_500,
          onHand: 4,
        },
        { sku: "BAZ-03", nameFr: "Ocre, 3 mètres", nameEn: "Ochre, 3 metres", priceXof: 14_000, onHand: 9 },
      ],
    },
    {
      slug: "dentelle-brodee",
      nameFr: "Dentelle brodée de cérémonie",
      nameEn: "Embroidered ceremonial lace",
      summaryFr: "Coton ajouré, fleurs brodées d'or, bord festonné : la robe des mariages et des dots.",
      summaryEn: "Openwork cotton, flowers in gold thread, scalloped edge: the dress of weddings.",
      descriptionFr:
        "Cinq yards d'un seul tenant, assez larges pour accorder la mère et la fille. Le feston court sur " +
        "les deux lisières, si bien que l'ourlet est déjà fait. Prévoyez une doublure unie : les jours sont " +
        "de vrais jours.",
      descriptionEn:
        "Five yards in one piece, wide enough to match mother and daughter. The scallop runs along both " +
        "selvedges, so the hem is already done. Plan a plain lining: the holes are real ones.",
      searchWords:
        "dentelle dentel lace voile broderie brode mariage dot ceremonie blanc white robe soiree guipure",
      altFr: "Dentelle blanche suspendue, fleurs brodées et bord festonné",
      altEn: "White lace hanging, with embroidered flowers and a scalloped edge",
      variants: [
        {
          sku: "DEN-01",
          nameFr: "Blanc et or, 5 yards",
          nameEn: "White and gold, 5 yards",
          priceXof: 45_000,
          onHand: 3,
        },
      ],
    },
    {
      slug: "fil-a-coudre",
      nameFr: "Fil à coudre",
      nameEn: "Sewing thread",
      summaryFr: "La bobine de 400 mètres, solide à la machine, assortie aux pagnes de la boutique.",
      summaryEn: "A 400-metre spool, strong on the machine, matched to the shop's cloths.",
      descriptionFr:
        "Polyester qui ne peluche pas et ne casse pas sur les vieilles Singer à pédale. Une bobine suffit " +
        "pour une chemise et ses boutonnières ; prenez-en deux pour un complet.",
      descriptionEn:
        "Polyester that sheds no fluff and does not snap on an old treadle Singer. One spool sews a shirt " +
        "and its buttonholes; take two for a full outfit.",
      searchWords:
        "fil fils coudre couture bobine thread spool sewing machine singer tailleur couturiere ka aiguille",
      altFr: "Trois bobines de fil et une aiguille",
      altEn: "Three spools of thread and a needle",
      variants: [
        { sku: "FIL-01", nameFr: "Indigo", nameEn: "Indigo", priceXof: 300, onHand: 120 },
        { sku: "FIL-02", nameFr: "Ocre", nameEn: "Ochre", priceXof: 300, onHand: 85 },
        { sku: "FIL-03", nameFr: "Feuille", nameEn: "Leaf green", priceXof: 300, onHand: 60 },
        { sku: "FIL-04", nameFr: "Blanc", nameEn: "White", priceXof: 300, onHand: 0 },
      ],
    },
  ],
};
