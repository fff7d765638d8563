# Les résultats d’un dialogue en cours.

ground-title = { $page } · { $dialogue }
ground-tabs = Résultats
ground-tab-shared = Ce que nous partageons
ground-tab-differ = Là où nous divergeons
ground-tab-map = La carte
ground-tab-portraits = Chaque groupe
ground-tab-missing = Qui manque
ground-tab-how = Comment c’est calculé
ground-tab-all = Tous les énoncés
ground-take-part = Participer à ce dialogue

ground-no-votes = Dès que des personnes auront pesé des énoncés, vous verrez ici ce qu’elles partagent.
ground-too-few = Trop peu de personnes ont parlé pour dire ce qui est partagé. Un énoncé ne compte que si au moins { $voices } personnes d’un côté l’ont pesé. Le silence n’est jamais pris pour un accord.
ground-no-common-ground = Il n’y a encore aucun énoncé dont nous soyons sûrs que tous les côtés l’approuvent. C’est aussi un résultat. Voyez là où nous divergeons, et qui manque.
ground-differ = { $apart ->
    [one] Sur un énoncé
   *[other] Sur { $apart } énoncés
} parmi { $statements }, deux côtés sont sûrement éloignés.
ground-map-from = La carte est dessinée à partir de { $fewest } personnes placées, pour que personne n’y soit reconnu.
ground-map-gathered = Un groupe de moins de { $fewest } personnes est dessiné d’une seule marque, pour que personne n’y soit reconnu.
ground-no-portraits = Il n’y a donc de portrait d’aucun groupe. La page de ce que nous partageons dit ce que les gens ont en commun.
ground-missing-few = { $groups ->
    [one] Dans un groupe déclaré, moins de { $fewest } personnes ont parlé.
   *[other] Dans { $groups } groupes déclarés, moins de { $fewest } personnes ont parlé.
}
ground-missing-none = Dans chaque groupe déclaré, au moins { $fewest } personnes ont parlé.
ground-missing-unasked = On n’a demandé à personne à quel groupe il appartient : nous ne pouvons pas dire qui manque.
ground-how-live-title = À quel point c’est frais
ground-how-live = Tout est recalculé à partir de tous les votes dès que quelqu’un vote, le plus souvent en moins d’une seconde. Quand une personne retire sa parole, celle-ci ne compte plus nulle part.
ground-how-small = Les chiffres d’un groupe déclaré qui a moins de 10 voix ne sont pas montrés, ni ceux dont on pourrait les déduire. Sur la carte, personne n’est montré qui appartient à un groupe de moins de 10 personnes.
ground-how-again = Toguna est un logiciel libre, et les mêmes votes donnent toujours les mêmes chiffres, jusqu’à la dernière décimale. Qui garde les votes de ce dialogue peut tout recalculer avec cette commande, comme toute personne à qui ces votes sont remis :
ground-how-json = Tous les chiffres dans un fichier pour les programmes (JSON), sans les personnes une à une
ground-how-no-json = Le fichier de tous les chiffres n’est pas proposé ici : certains groupes déclarés sont si petits qu’il dirait ce que pensent des personnes précises.
ground-json-refused = Ce fichier n’est pas remis

ground-all-part = Énoncés { $first } à { $last } sur { $all }
ground-all-next = Énoncés suivants
ground-all-before = Énoncés précédents

# Sous un énoncé lu en traduction.
ground-translated = Traduit, pas encore relu. L’original
ground-looked-over = Traduit et relu. L’original
ground-outdated = L’original, qui a changé depuis sa traduction. L’ancienne traduction
# Ce que l’équipe a mis de côté.
ground-aside = { $count ->
    [one] La voix d’une personne est mise de côté par l’équipe et ne compte pas : { $why }.
   *[other] Les voix de { $count } personnes sont mises de côté par l’équipe et ne comptent pas : { $why }.
}
ground-aside-part = { $why } ({ $count })
ground-aside-copies = beaucoup de voix sont des copies les unes des autres
ground-aside-passed-on = des codes ou des liens sont allés à d’autres que les invités
ground-aside-trial = un essai de l’équipe
ground-aside-mistake = venues par erreur, ou deux fois
ground-how-aside = Une personne de l’équipe peut mettre des voix de côté, jamais une machine. Rien n’en est effacé, elles peuvent être reprises, et « Ce que nous partageons » dit combien elles sont et pourquoi.
