import type { categories, products, variants } from "#db/schema/catalogue.ts";

type VariantRow = Omit<typeof variants.$inferInsert, "productId" | "position"> & { onHand: number };

export type DemoProduct = Omit<typeof products.$inferInsert, "categoryId" | "position"> & {
  altFr: string;
  altEn: string;
  variants: VariantRow[];
};

export type DemoCategory = Omit<typeof categories.$inferInsert, "image" | "position"> & {
  products: DemoProduct[];
};

// Places named here are known for what is sold; nothing is said of labels, awards or named makers, because a
// demonstration has none. Stock holds on purpose one unique piece (POT-01), one last pair (KEN-02) and one sold-out
// size (CHE-04), so that each of these shelves can be seen.
const fabrics: DemoProduct[] = [
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
    slug: "chemise-en-pagne",
    nameFr: "Chemise en pagne",
    nameEn: "Wax-print shirt",
    summaryFr: "Manches courtes, coupe droite, cousue à Lomé dans un wax feuille et ocre.",
    summaryEn: "Short sleeves, straight cut, sewn in Lomé from a leaf and ochre wax print.",
    descriptionFr:
      "La chemise du vendredi, légère quand il fait chaud et assez habillée pour le bureau. Le motif est raccordé " +
      "sur le devant et la poche. Elle taille normalement ; entre deux tailles, prenez la plus grande.",
    descriptionEn:
      "The Friday shirt, light in the heat and smart enough for the office. The pattern is matched across the " +
      "front and the pocket. True to size; between two sizes, take the larger one.",
    searchWords: "chemise chemises chemisette shirt awu wax ankara homme men couture tailleur vendredi",
    altFr: "Chemise à manches courtes en wax feuille et ocre",
    altEn: "Short-sleeved shirt in a leaf and ochre wax print",
    variants: [
      { sku: "CHE-01", nameFr: "Taille S", nameEn: "Size S", priceXof: 9_500, onHand: 12 },
      { sku: "CHE-02", nameFr: "Taille M", nameEn: "Size M", priceXof: 9_500, onHand: 18 },
      { sku: "CHE-03", nameFr: "Taille L", nameEn: "Size L", priceXof: 9_500, onHand: 15 },
      { sku: "CHE-04", nameFr: "Taille XL", nameEn: "Size XL", priceXof: 10_000, onHand: 0 },
    ],
  },
];

const home: DemoProduct[] = [
  {
    slug: "pot-en-terre-cuite-de-bolou",
    nameFr: "Pot en terre cuite de Bolou",
    nameEn: "Terracotta pot from Bolou",
    summaryFr: "Pièce unique, montée à la main sans tour, pour garder l'eau fraîche ou fleurir l'entrée.",
    summaryEn: "A unique piece, built by hand without a wheel, to keep water cool or grace an entrance.",
    descriptionFr:
      "À Bolou, près de Tsévié, les potières montent l'argile à la main et tournent elles-mêmes autour du pot. " +
      "Celui-ci porte au col une frise gravée ; la terre y a gardé la trace des doigts. Environ 28 cm de haut. Il " +
      "n'y en a qu'un.",
    descriptionEn:
      "In Bolou, near Tsévié, the potters raise the clay by hand and walk around the pot themselves. This one has " +
      "a frieze engraved at its neck, and the clay still shows the fingers that made it. About 28 cm high. There " +
      "is only one.",
    searchWords: "pot poterie potterie canari canaris jarre vase terre argile pottery clay ze unique",
    isFeatured: true,
    altFr: "Pot rond en terre cuite, col gravé d'une frise",
    altEn: "Round terracotta pot with a frieze engraved at the neck",
    variants: [
      {
        sku: "POT-01",
        nameFr: "Pièce unique, 28 cm",
        nameEn: "Unique piece, 28 cm",
        priceXof: 8_500,
        onHand: 1,
      },
    ],
  },
  {
    slug: "panier-en-raphia",
    nameFr: "Panier en raphia",
    nameEn: "Raffia basket",
    summaryFr: "Tressé serré, deux anses solides, pour le marché comme pour la maison.",
    summaryEn: "Tightly woven with two strong handles, for the market and for the home.",
    descriptionFr:
      "Des bandes de raphia naturel et teint, tressées en chevrons. Il porte l'igname et la tomate le matin, le " +
      "linge ou les jouets l'après-midi. Un coup de chiffon humide suffit à l'entretenir.",
    descriptionEn:
      "Bands of natural and dyed raffia, woven in chevrons. It carries yams and tomatoes in the morning, laundry " +
      "or toys in the afternoon. A damp cloth is all the care it needs.",
    searchWords:
      "panier paniers pagnier corbeille cabas raphia rafia raffia basket kusi vannerie tressé marché",
    altFr: "Panier en raphia à chevrons, avec deux anses",
    altEn: "Raffia basket with chevrons and two handles",
    variants: [
      { sku: "PAN-01", nameFr: "Petit, 25 cm", nameEn: "Small, 25 cm", priceXof: 4_500, onHand: 20 },
      { sku: "PAN-02", nameFr: "Moyen, 35 cm", nameEn: "Medium, 35 cm", priceXof: 6_500, onHand: 14 },
      { sku: "PAN-03", nameFr: "Grand, 45 cm", nameEn: "Large, 45 cm", priceXof: 9_000, onHand: 8 },
    ],
  },
  {
    slug: "calebasse-gravee",
    nameFr: "Calebasse gravée",
    nameEn: "Engraved calabash",
    summaryFr: "Séchée au soleil puis gravée à la pointe : un bol, une coupe, un beau cadeau.",
    summaryEn: "Dried in the sun, then engraved by hand: a bowl, a fruit dish, a fine gift.",
    descriptionFr:
      "La calebasse est vidée, séchée, puis gravée de triangles et de vagues. On y sert les fruits, on y pose les " +
      "clés ou on l'accroche au mur. Chaque fruit a sa forme : le diamètre peut varier de deux centimètres.",
    descriptionEn:
      "The gourd is emptied, dried, then engraved with triangles and waves. Serve fruit in it, drop your keys in " +
      "it or hang it on a wall. Each gourd has its own shape: the width may vary by two centimetres.",
    searchWords:
      "calebasse calebase callebasse calabash gourde gourd bol coupe bowl tre deco décoration cadeau",
    altFr: "Demi-calebasse gravée de triangles et de vagues",
    altEn: "Half calabash engraved with triangles and waves",
    variants: [
      { sku: "CAL-01", nameFr: "Bol, 16 cm", nameEn: "Bowl, 16 cm", priceXof: 2_000, onHand: 30 },
      { sku: "CAL-02", nameFr: "Coupe, 28 cm", nameEn: "Dish, 28 cm", priceXof: 4_000, onHand: 12 },
    ],
  },
];

const pantry: DemoProduct[] = [
  {
    slug: "gari",
    nameFr: "Gari fin et croquant",
    nameEn: "Fine, crisp gari",
    summaryFr: "Manioc râpé, fermenté et grillé : à l'eau sucrée, en piron ou avec des haricots.",
    summaryEn: "Cassava grated, fermented and roasted: with sweet water, as pinon or with beans.",
    descriptionFr:
      "Grain fin, juste ce qu'il faut d'acidité, bien sec pour se garder des mois. Délayez-le avec de l'eau " +
      "fraîche, du sucre et des arachides, ou versez-le sur un jus de tomate bien chaud. Fermez le sachet après " +
      "usage.",
    descriptionEn:
      "Fine grain, just sour enough, and dry so that it keeps for months. Stir it into cool water with sugar and " +
      "peanuts, or pour it into a hot tomato sauce. Close the bag after use.",
    searchWords: "gari garri gary gali manioc cassava farine semoule piron pinon haricots gari foto",
    altFr: "Sac ouvert rempli de gari, avec une cuillère en bois",
    altEn: "Open sack full of gari, with a wooden spoon",
    variants: [
      { sku: "GAR-01", nameFr: "1 kg", nameEn: "1 kg", priceXof: 900, onHand: 60 },
      { sku: "GAR-02", nameFr: "5 kg", nameEn: "5 kg", priceXof: 4_200, onHand: 25 },
    ],
  },
  {
    slug: "cafe-de-kpalime",
    nameFr: "Café de Kpalimé",
    nameEn: "Kpalimé coffee",
    summaryFr: "Robusta des Plateaux, torréfié brun : corsé, rond, une pointe de cacao.",
    summaryEn: "Robusta from the Plateaux, roasted dark: full, round, with a hint of cocoa.",
    descriptionFr:
      "Le café pousse à l'ombre des grands arbres, sur les collines autour de Kpalimé. La torréfaction brune lui " +
      "donne du corps sans le brûler. Bon en filtre, en cafetière italienne ou longuement infusé à la casserole.",
    descriptionEn:
      "This coffee grows in the shade of tall trees, on the hills around Kpalimé. A dark roast gives it body " +
      "without burning it. Good through a filter, in a moka pot or steeped at length in a saucepan.",
    searchWords: "cafe café kafe kofi coffee robusta kpalime palime plateaux moulu grains ground beans",
    isFeatured: true,
    altFr: "Paquet de café de Kpalimé, tasse fumante et grains",
    altEn: "Bag of Kpalimé coffee, steaming cup and beans",
    variants: [
      { sku: "CAF-01", nameFr: "Moulu, 250 g", nameEn: "Ground, 250 g", priceXof: 2_500, onHand: 45 },
      {
        sku: "CAF-02",
        nameFr: "En grains, 250 g",
        nameEn: "Whole beans, 250 g",
        priceXof: 2_500,
        onHand: 30,
      },
      { sku: "CAF-03", nameFr: "En grains, 1 kg", nameEn: "Whole beans, 1 kg", priceXof: 9_000, onHand: 10 },
    ],
  },
  {
    slug: "piment-rouge-seche",
    nameFr: "Piment rouge séché",
    nameEn: "Dried red chilli",
    summaryFr: "Séché au soleil, très piquant : entier pour les sauces, en poudre pour la table.",
    summaryEn: "Dried in the sun and very hot: whole for sauces, ground for the table.",
    descriptionFr:
      "De petits piments rouges, parfumés avant d'être forts. Entiers, ils relèvent l'adémè et le gboma ; en " +
      "poudre, ils attendent la brochette et l'akpan. Commencez par une pincée.",
    descriptionEn:
      "Small red chillies, fragrant before they are fierce. Whole, they wake up adémè and gboma sauces; ground, " +
      "they wait for grilled skewers and akpan. Begin with a pinch.",
    searchWords: "piment piments pimant pili pilipili atadi chilli chili pepper epice épices spice poudre",
    altFr: "Piments rouges séchés dans un bol",
    altEn: "Dried red chillies in a bowl",
    variants: [
      { sku: "PIM-01", nameFr: "Entier, 100 g", nameEn: "Whole, 100 g", priceXof: 1_000, onHand: 50 },
      { sku: "PIM-02", nameFr: "En poudre, 100 g", nameEn: "Ground, 100 g", priceXof: 1_200, onHand: 50 },
    ],
  },
];

const care: DemoProduct[] = [
  {
    slug: "beurre-de-karite",
    nameFr: "Beurre de karité brut",
    nameEn: "Raw shea butter",
    summaryFr: "Baratté à la main, rien d'ajouté : pour la peau, les lèvres et les cheveux.",
    summaryEn: "Churned by hand, nothing added: for skin, lips and hair.",
    descriptionFr:
      "Les noix de karité viennent des savanes du nord ; le beurre est baratté puis filtré, sans parfum ajouté. Il " +
      "fond au creux de la main et sent la noisette. Gardez-le à l'ombre : au-dessus de 30 °C il devient liquide, " +
      "et c'est normal.",
    descriptionEn:
      "The shea nuts come from the northern savannah; the butter is churned, then filtered, with no scent added. " +
      "It melts in the palm and smells of hazelnut. Keep it in the shade: above 30 °C it turns liquid, as it " +
      "should.",
    searchWords:
      "karite karité carité karitté beurre shea butter yokumi yɔkumi creme pommade peau cheveux hair skin",
    isFeatured: true,
    altFr: "Pot de beurre de karité ouvert, avec ses noix",
    altEn: "Open jar of shea butter with shea nuts",
    variants: [
      { sku: "KAR-01", nameFr: "250 g", nameEn: "250 g", priceXof: 1_700, onHand: 48 },
      { sku: "KAR-02", nameFr: "500 g", nameEn: "500 g", priceXof: 3_000, onHand: 36 },
      { sku: "KAR-03", nameFr: "1 kg", nameEn: "1 kg", priceXof: 5_500, onHand: 16 },
    ],
  },
  {
    slug: "savon-noir",
    nameFr: "Savon noir traditionnel",
    nameEn: "Traditional black soap",
    summaryFr: "À la cendre végétale et à l'huile de palmiste, pour le visage et le corps.",
    summaryEn: "Made with plant ash and palm kernel oil, for face and body.",
    descriptionFr:
      "La cendre de cosses de cacao et de plantain donne au savon sa couleur et sa douceur. Faites-le mousser dans " +
      "les mains plutôt que sur la peau, puis rincez bien. Il fond vite dans l'eau : posez-le au sec.",
    descriptionEn:
      "Ash of cocoa pods and plantain gives this soap its colour and its softness. Work up a lather in your hands " +
      "rather than on the skin, then rinse well. It melts fast in water, so keep it on a dry dish.",
    searchWords: "savon savons noir adi adzale african black soap visage corps hammam peau douche",
    altFr: "Trois pains de savon noir empilés dans la mousse",
    altEn: "Three bars of black soap stacked in lather",
    variants: [
      { sku: "SAV-01", nameFr: "Pain de 150 g", nameEn: "150 g bar", priceXof: 1_000, onHand: 55 },
      {
        sku: "SAV-02",
        nameFr: "Lot de 3 pains",
        nameEn: "Set of 3 bars",
        priceXof: 2_700,
        compareAtXof: 3_000,
        onHand: 18,
      },
    ],
  },
  {
    slug: "huile-de-coco",
    nameFr: "Huile de coco vierge",
    nameEn: "Virgin coconut oil",
    summaryFr: "Pressée à partir de noix de la côte : pour cuisiner, masser et coiffer.",
    summaryEn: "Pressed from coconuts of the coast: to cook with, massage and dress hair.",
    descriptionFr:
      "Les cocotiers bordent la route d'Aného ; l'huile en garde le parfum. Quelques gouttes suffisent pour des " +
      "tresses brillantes, une cuillère pour un poisson doré. Elle blanchit et fige à la fraîcheur, puis redevient " +
      "claire.",
    descriptionEn:
      "Coconut palms line the road to Aného, and the oil keeps their scent. A few drops make braids shine, a " +
      "spoonful turns fish golden. It whitens and sets when it is cool, then clears again.",
    searchWords: "huile coco cocos koko coconut oil ami noix cheveux tresses massage cuisine aneho",
    altFr: "Bouteille d'huile de coco devant une noix de coco ouverte",
    altEn: "Bottle of coconut oil in front of an open coconut",
    variants: [
      { sku: "COC-01", nameFr: "25 cl", nameEn: "25 cl", priceXof: 2_500, onHand: 32 },
      { sku: "COC-02", nameFr: "50 cl", nameEn: "50 cl", priceXof: 4_500, onHand: 20 },
    ],
  },
];

export const demoCategories: DemoCategory[] = [
  {
    slug: "tissus",
    nameFr: "Tissus & pagnes",
    nameEn: "Fabrics & wax prints",
    descriptionFr: "Du wax au yard, du kente tissé par bandes et des vêtements déjà cousus.",
    descriptionEn: "Wax prints by the yard, kente woven in strips, and clothes already sewn.",
    products: fabrics,
  },
  {
    slug: "maison",
    nameFr: "Maison & artisanat",
    nameEn: "Home & crafts",
    descriptionFr:
      "Terre cuite, raphia et calebasse : des objets faits à la main pour servir tous les jours.",
    descriptionEn: "Terracotta, raffia and calabash: things made by hand to be used every day.",
    products: home,
  },
  {
    slug: "epicerie",
    nameFr: "Épicerie du pays",
    nameEn: "Pantry",
    descriptionFr: "Ce qui se garde au placard et fait la cuisine d'ici : gari, café, piment.",
    descriptionEn: "What keeps in the cupboard and makes the cooking of home: gari, coffee, chilli.",
    products: pantry,
  },
  {
    slug: "soins",
    nameFr: "Soins & beauté",
    nameEn: "Care & beauty",
    descriptionFr: "Karité, savon noir et coco : les soins simples que l'on se transmet.",
    descriptionEn: "Shea, black soap and coconut: simple care, handed down.",
    products: care,
  },
];
