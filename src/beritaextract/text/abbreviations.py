"""Words that end in a full stop which ends no sentence."""

from __future__ import annotations

ABBREVIATIONS = frozenset(
    # titles and degrees
    "Prof Dr dr drg drh Drs Dra Ir H Hj KH K.H Tn Ny Sdr Sdri Bpk Pdt Ps St Ust Mgr Rm Nn "
    "S.H M.H S.E M.Si S.Sos S.Pd M.Pd S.T M.T M.M M.Sc M.A M.Hum Ph.D S.Ag M.Ag S.Kom M.Kom S.IP S.Ked Sp Lc "
    # geography and administration
    "Prov Kab Kec Kel Ds Kp Jl Jln Gg Gd Lt No Nomer Tel Telp Hp Fax RT RW Tbk PT CV UD "
    # money, numbers, scholarly
    "Rp IDR hlm hal vol ed dkk dll dsb dst tsb yg dgn d.a a.n u.b s.d ttg pkl "
    # police and army ranks
    "Kol Kapt Let Letkol Letjen Mayjen Brigjen Irjen Komjen Jend Pol Kom Kombes AKBP AKP Iptu Ipda "
    "Aiptu Aipda Bripka Brig".split()
)
